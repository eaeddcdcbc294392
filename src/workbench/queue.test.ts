import type { TodoView } from 'types/todos'
import { saysDue, steadied, usualOf } from './queue'

const at = (shanghai: string) => Date.parse(`${shanghai}:00+08:00`)
const now = at('2026-11-25T10:00')

const todo = (id: string, told: Partial<TodoView> = {}): TodoView => ({
  id,
  kind: 'request',
  subjectId: id,
  title: id,
  sign: null,
  number: null,
  photos: 0,
  since: now,
  urgent: false,
  placeLabel: null,
  placeId: null,
  verb: 'accept',
  due: at('2026-11-26T18:00'),
  overdue: false,
  holder: 'residentsCommittee@c1',
  vacant: null,
  ...told,
})
const todos = (ids: string) => [...ids].map((id) => todo(id))
const ids = (all: readonly TodoView[]) => all.map(({ id }) => id).join('')

describe('the order on the screen', () => {
  test.each([
    ['at first it is that of the cloud', '', 'abc', 'abc', ''],
    ['what was handled leaves, nothing else moves', 'abcd', 'acd', 'acd', ''],
    ['what has another date now stays where it stands', 'abcd', 'acbd', 'abcd', ''],
    ['what belongs further up waits until it is asked for', 'abc', 'xaybc', 'abc', 'xy'],
    ['what follows below is added there', 'abc', 'abcde', 'abcde', ''],
    ['both at once', 'abc', 'xabcd', 'abcd', 'x'],
    ['where the last one has gone, what followed it follows', 'abc', 'abd', 'abd', ''],
    ['all of it has gone', 'abc', 'xy', 'xy', ''],
    ['nothing is left', 'abc', '', '', ''],
  ])('%s', (_, shown, fresh, rows, held) => {
    const now = steadied([...shown], todos(fresh))
    expect([ids(now.rows), ids(now.held)]).toEqual([rows, held])
  })

  test('a row says what is known of it now', () => {
    const [first] = steadied(['a'], [todo('a', { verb: 'dispatch' })]).rows
    expect(first?.verb).toBe('dispatch')
  })
})

describe('what need not be said at every row', () => {
  const tomorrow = todo('b')
  const later = todo('c', { due: at('2026-11-30T18:00') })

  test('is what most have in common', () => {
    expect(usualOf([todo('a'), tomorrow, later])).toEqual({ verb: 'accept', dueDay: '2026-11-26' })
    expect(usualOf([tomorrow, todo('d', { verb: 'verify', due: null })])).toEqual({ verb: null, dueDay: null })
    expect(usualOf([tomorrow])).toEqual({ verb: null, dueDay: null })
    expect(usualOf([])).toEqual({ verb: null, dueDay: null })
  })

  test('a due time is said where it differs, is today or has passed', () => {
    const usual = { verb: null, dueDay: '2026-11-26' }
    expect(saysDue(tomorrow, usual, now)).toBe(false)
    expect(saysDue(later, usual, now)).toBe(true)
    expect(saysDue(todo('d', { due: at('2026-11-25T18:00') }), { ...usual, dueDay: '2026-11-25' }, now)).toBe(true)
    expect(saysDue(todo('e', { due: at('2026-11-24T18:00'), overdue: true }), usual, now)).toBe(true)
    expect(saysDue(todo('f', { due: null }), usual, now)).toBe(false)
  })
})
