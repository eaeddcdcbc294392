import type { LetterDocument } from 'types/letters'
import { calendarOf } from '../../../kernel/calendar'
import { afterStep } from '../../../kernel/matter'
import { outcomeOf } from '../../../testing/outcome'
import { actor } from '../../../testing/people'
import { due } from './ending'
import { codeOf, draft, newest, textOf } from './letter'
import { refuseUnknown } from './sight'
import { acknowledge, consent, correct, object, show, write } from './steps'

/** A letter from its figures to the unit's answer. */

const at = (time: string) => new Date(`2026-12-${time}:00+08:00`)
const calendar = calendarOf(new Map())
const office = actor({ id: 'secretary', posts: [['communitySecretary', 'c1']] })
const member = actor({ id: 'lei' })
const contact = actor({ id: 'jiang', posts: [['unitContact', 'water']] })
let keys = 0
const said = (now: Date) => ({ key: `key-${String(++keys).padStart(16, '0')}`, now })
const whose = { fileId: 'file', communityId: 'c1', memberId: 'lei', name: '雷永明', pinyin: 'lei yong ming' }
const unit = { id: 'water', name: '水务公司' }
const counted = { figures: [{ kind: 'task' as const, times: 3 }], deeds: ['2026-03 清理楼道'] }

function shown(): LetterDocument {
  const letter = draft({ ...whose, unit, year: '2026', turn: 1, ...counted }, null, at('14T09:00'))
  const written = afterStep(letter, write(letter, '热心', office, said(at('14T10:00'))))
  return afterStep(written, show(written, null, office, said(at('15T10:00'))))
}
const agreed = (letter: LetterDocument, edition = 1) =>
  afterStep(letter, consent(letter, { edition, agree: true }, member, said(at('16T08:00'))))

describe('shown on 15 December at 10:00 (B7)', () => {
  it('with consent and without a word it is sent by the first run from 22 December 10:00 on', () => {
    const letter = agreed(shown())
    expect(due(letter, at('22T09:59'), calendar)).toBeNull()
    expect(due(letter, at('22T10:00'), calendar)).toMatchObject({ set: { state: 'sent' }, events: ['letter.sent'] })
  })

  it('objected to on 20 December it is not sent before the office has answered', () => {
    const letter = agreed(shown())
    const disputed = afterStep(letter, object(letter, '少了一次', member, said(at('20T08:00'))))
    expect(due(disputed, at('29T10:00'), calendar)).toBeNull()
    const answer = { words: '热心', reply: '补上了', ...counted }
    const second = afterStep(disputed, correct(disputed, answer, null, office, said(at('21T09:00'))))
    expect(second.editions).toHaveLength(2)
    // The yes to the first edition is none to the second.
    expect(due(second, at('28T09:00'), calendar)).toMatchObject({ set: { state: 'kept' } })
    expect(due(agreed(second, 2), at('28T09:00'), calendar)).toMatchObject({ set: { state: 'sent' } })
  })

  it('without consent it is never sent, and the unit sees nothing', () => {
    const letter = shown()
    const kept = afterStep(letter, due(letter, at('22T10:00'), calendar) ?? ({} as never))
    expect(kept.state).toBe('kept')
    expect(due(kept, at('31T10:00'), calendar)).toBeNull()
    expect(outcomeOf(() => refuseUnknown(kept, contact))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(outcomeOf(() => acknowledge(kept, contact, said(at('31T10:00'))))).toBe('NOT_FOUND/UNKNOWN_ID')
  })
})

it('seven days are over: nothing is objected to any more', () => {
  const letter = shown()
  expect(outcomeOf(() => object(letter, '少了', member, said(at('22T10:00'))))).toBe('TOO_LATE/WRONG_STATE')
})

it('a yes to another edition, or by somebody else, is none', () => {
  const letter = shown()
  const yes =
    (edition: number, by = member) =>
    () =>
      consent(letter, { edition, agree: true }, by, said(at('16T08:00')))
  expect(outcomeOf(yes(2))).toBe('CONFLICT/CHANGED_MEANWHILE')
  expect(outcomeOf(yes(1, actor({ id: 'other' })))).toBe('NOT_FOUND/UNKNOWN_ID')
  // For whoever has the app the office says nothing, on paper or not.
  const onPaper = () => consent(letter, { edition: 1, agree: true, onPaper: true }, office, said(at('16T08:00')))
  expect(outcomeOf(onPaper)).toBe('NOT_FOUND/UNKNOWN_ID')
})

it('its code follows from its text, and another word gives another one', () => {
  const letter = shown()
  expect(codeOf(newest(letter))).toMatch(/^[0-9a-f]{12}$/)
  expect(textOf(letter)).toContain('志愿任务 3 次')
  expect(textOf(letter)).not.toMatch(/分数|等级|优秀|排名/)
})

it('words are written by a person before anybody is shown it', () => {
  const letter = draft({ ...whose, unit, year: '2026', turn: 1, ...counted }, null, at('14T09:00'))
  expect(outcomeOf(() => show(letter, null, office, said(at('15T10:00'))))).toBe('CONFLICT/WRONG_STATE')
})
