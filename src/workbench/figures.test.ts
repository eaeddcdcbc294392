import type { TodoCount } from 'types/todos'
import { countFor, figureOf, figuresOf, narrowedTo } from './figures'

const office = 'residentsCommittee@c1'
const counts: TodoCount[] = [
  { holder: office, verb: 'accept', count: 12, today: 3, late: 1 },
  { holder: office, verb: 'dispatch', count: 4, today: 1, late: 2 },
  { holder: office, verb: 'verify', count: 2, today: 0, late: 0 },
  { holder: office, verb: null, count: 7, today: 0, late: 0 },
  { holder: 'warden@b3', verb: 'verify', count: 5, today: 0, late: 0 },
]

test('the figures of a post are those of its own todos', () => {
  expect(figuresOf(counts, office)).toEqual({ today: 4, late: 3, accept: 12, verify: 2 })
  expect(figuresOf(counts, 'warden@b3')).toEqual({ today: 0, late: 0, accept: 0, verify: 5 })
  expect(figuresOf([], office)).toEqual({ today: 0, late: 0, accept: 0, verify: 0 })
})

test('what somebody only sees waits for nobody', () => {
  expect(countFor(counts, office)).toBe(18)
})

test('a press narrows the queue to a figure, another press shows all, and the building stays', () => {
  const all = { buildingId: 'b3' }
  const late = narrowedTo('late', all)
  expect(late).toEqual({ buildingId: 'b3', due: 'late' })
  expect(figureOf(late)).toBe('late')
  expect(narrowedTo('accept', late)).toEqual({ buildingId: 'b3', verb: 'accept' })
  expect(narrowedTo('late', late)).toEqual(all)
  expect(figureOf(all)).toBeUndefined()
})
