import { markOfList } from 'types/words/list-mark'
import { isKnown, listUnlessKnown, marked, markUntil, UNCHANGED, unlessKnown } from './since'

const now = new Date('2026-11-24T10:00:00+08:00')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const chen = { openid: 'chen', now }
const shown = { id: 'r1', state: 'inHand' }

test('the same answer for the same reader has the same mark, and no other one has', () => {
  const { mark } = marked(chen, shown)
  expect(marked(chen, { ...shown }).mark).toBe(mark)
  expect(marked(chen, { ...shown, state: 'answered' }).mark).not.toBe(mark)
  expect(marked({ ...chen, openid: 'wang' }, shown).mark).not.toBe(mark)
})

test('whoever knows the answer is told so; whoever does not gets it', () => {
  const answer = marked(chen, shown)
  expect(unlessKnown(answer.mark, answer)).toBe(UNCHANGED)
  expect(unlessKnown(undefined, answer)).toBe(answer)
  expect(unlessKnown('', answer)).toBe(answer)
})

test('a bare list is known by what it holds', () => {
  const list = [{ placeId: 'b3', count: 2 }]
  expect(listUnlessKnown(markOfList([{ count: 2, placeId: 'b3' }]), list)).toBe(UNCHANGED)
  expect(listUnlessKnown(markOfList([{ placeId: 'b3', count: 1 }]), list)).toBe(list)
  expect(listUnlessKnown(undefined, list)).toBe(list)
})

describe('an answer with something that grows old', () => {
  const mark = markUntil(chen, shown, later(60))

  test.each([
    ['stays until then', later(59), shown, true],
    ['is given anew from then on', later(60), shown, false],
    ['is given anew where anything else is otherwise', now, { ...shown, state: 'answered' }, false],
  ])('%s', (_, at, then, known) => expect(isKnown({ ...chen, now: at }, mark, then)).toBe(known))
})

test('an answer with nothing in it that grows old stays as long as it is the same', () => {
  expect(isKnown({ ...chen, now: later(100_000) }, markUntil(chen, shown, null), shown)).toBe(true)
})

test.each([undefined, '', '.', 'x.y', '.9999999999999'])('%p is the mark of nothing', (since) => {
  expect(isKnown(chen, since, shown)).toBe(false)
})

test('a mark whose time cannot be read is of no use', () => {
  const mark = markUntil(chen, shown, later(60))
  expect(isKnown(chen, mark.replace(/\..*/, '.soon'), shown)).toBe(false)
})
