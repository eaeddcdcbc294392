import type { PledgeDocument } from 'types/pledges'
import { afterStep, type Step } from '../../kernel/matter'
import { actor } from '../../testing/people'
import { seatsOf } from './parts'
import { take } from './post-rules'
import { mayPledge, rowOf } from './reading'
import { ask, done, end, extend, losePlace, notKept, thank, withdraw } from './rules'
import { sees } from './standing'
import { pledgeWaits } from './waits'
import { change, open, write } from './writing'

const at = (text: string) => new Date(`${text}+08:00`)
const NOW = at('2026-11-30T10:00:00')
const who = actor({ state: 'verified' })
const { communityId, memberId } = who
const said = (now = NOW) => ({ key: 'key-of-a-step-of-a-pledge', now })
const place = { id: 'b3', label: '3 号楼' }
const owner = { kind: 'person', ownerId: 'file', memberId, name: '王芳', pinyin: 'wang fang', shared: true } as const
const made = (more: { by?: string; seat?: string | null; now?: Date } = {}) =>
  write(
    'pledge',
    owner,
    { text: '打扫楼道', by: more.by ?? '2026-12-31', place },
    {
      communityId,
      by: { memberId, name: '王芳', post: null },
      seat: more.seat === undefined ? 'file/2026/1' : more.seat,
    },
    said(more.now),
  )
const after = (pledge: PledgeDocument, step: Step<PledgeDocument> | null) => {
  if (!step) throw new Error('there was a step to take')
  return afterStep(pledge, step)
}
const isRefused = (code: string) => expect.objectContaining({ code })

test('the two of a year are other ones from the first moment of the next year in Shanghai', () => {
  const both = seatsOf({ ownerId: 'file' }, 2026).map((seat) => ({ seat }))
  expect(both.map(({ seat }) => seat)).toEqual(['file/2026/1', 'file/2026/2'])
  expect(mayPledge({ ownerId: 'file' }, both, at('2026-12-31T23:59:59'))).toBe(false)
  expect(mayPledge({ ownerId: 'file' }, both, at('2027-01-01T00:00:00'))).toBe(true)
})

test('a draft that is published in the new year is one of that year', () => {
  const draft = made({ seat: null })
  expect(draft).toMatchObject({ state: 'draft', seat: 'pledge', askAt: null })
  const published = open(
    { ...draft, by: '2027-02-01' },
    'file/2027/1',
    'wang fang',
    who,
    said(at('2027-01-01T00:00:00')),
  )
  expect(published.set).toMatchObject({ year: 2027, seat: 'file/2027/1', askAt: at('2027-02-02T00:00:00') })
  const later = said(at('2027-01-01T00:00:00'))
  expect(() => open(draft, 'file/2027/1', 'wang fang', who, later)).toThrow(isRefused('INVALID_INPUT'))
})

test('its owner is asked as the day after it begins, once, and their answer ends the asking', () => {
  const pledge = made()
  expect(pledge.askAt).toEqual(at('2027-01-01T00:00:00'))
  const asked = after(pledge, ask(at('2027-01-01T00:05:00')))
  expect(asked).toMatchObject({ askAt: null, asked: true })
  expect(pledgeWaits.waitsFor(pledge)?.waits.map(({ verb }) => verb)).toEqual([null])
  expect(pledgeWaits.waitsFor(asked)?.waits).toMatchObject([{ verb: 'answerPledge', due: null }, { verb: null }])
  const longer = after(asked, extend(asked, '2027-02-01', who, said(at('2027-01-02T10:00:00'))))
  expect(longer).toMatchObject({ asked: false, askAt: at('2027-02-02T00:00:00'), extended: true })
  expect(() => extend(longer, '2027-03-01', who, said())).toThrow(isRefused('ALREADY_DONE'))
  expect(pledgeWaits.waitsFor(after(longer, done(longer, { text: '好了', photos: [] }, who, said())))).toBeNull()
})

test('a day is put off to a later one, and no farther than the year after that of the pledge', () => {
  const pledge = made()
  const later = said(at('2027-01-02T10:00:00'))
  for (const by of ['2026-12-31', '2028-01-01', '2026-12-01']) {
    expect(() => extend(pledge, by, who, later)).toThrow(isRefused('INVALID_INPUT'))
  }
  expect(extend(pledge, '2027-12-31', who, later).set.by).toBe('2027-12-31')
})

test('nobody is asked about somebody who is kept on paper', () => {
  const paper = write('p', { ...owner, memberId: null }, { text: '浇花', by: '2026-12-01', place }, office, said())
  expect(paper.askAt).toBeNull()
})
const office = { communityId, by: { memberId: 'office', name: '许文清', post: '党委书记' }, seat: 'file/2026/1' }

test('every step has its states: what is over stays as it is', () => {
  const over = after(made(), notKept(made(), '出差了', who, said()))
  expect(over).toMatchObject({ state: 'notKept', reason: '出差了', seat: 'file/2026/1' })
  expect(() => done(over, { text: '好了', photos: [] }, who, said())).toThrow(isRefused('TOO_LATE'))
  expect(() => withdraw(over, undefined, who, said())).toThrow(isRefused('TOO_LATE'))
  expect(() => change(made(), { text: '别的', by: '2026-12-31', place }, who, said())).toThrow(isRefused('TOO_LATE'))
  expect(end(over, 'end', '走了', NOW)).toBeNull()
  expect(after(made(), end(made(), 'end', '走了', NOW))).toMatchObject({ state: 'withdrawn', seat: 'pledge' })
})

test('for whoever is not its owner it does not exist', () => {
  const other = { ...made(), memberId: 'another' }
  expect(() => withdraw(other, undefined, who, said())).toThrow(isRefused('NOT_FOUND'))
  expect(() => thank({ ...other, communityId: 'elsewhere' }, who, said())).toThrow(isRefused('NOT_FOUND'))
})

test('neighbours read what is public, while its owner allows it; of the day only as long as it is to come', () => {
  const neighbour = actor({ state: 'verified' })
  const other = { ...made(), memberId: 'another' }
  const here = { ...other, place: { id: 'b1', label: '1 号楼' } }
  expect(sees(here, neighbour, true)).toBe(true)
  expect(sees({ ...here, place }, neighbour, true)).toBe(false)
  expect(sees(here, neighbour, false)).toBe(false)
  expect(sees({ ...here, place: null }, neighbour, true)).toBe(false)
  expect(sees({ ...here, state: 'notKept' }, neighbour, true)).toBe(false)
  expect(rowOf(here, neighbour, at('2026-12-31T23:00:00')).by).toBe('2026-12-31')
  expect(rowOf(here, neighbour, at('2027-01-01T00:00:00')).by).toBeNull()
})

test('a place that is closed is taken from what was read there, and from nothing else', () => {
  expect(losePlace(made(), 'b3', NOW)).toMatchObject({ set: { place: null }, events: ['pledge.placeClosed'] })
  expect(losePlace(made(), 'b4', NOW)).toBeNull()
})

test('a post of another community does not exist', () => {
  expect(() => take({ communityId: 'elsewhere' } as never, {} as never, who, said())).toThrow(isRefused('NOT_FOUND'))
})
