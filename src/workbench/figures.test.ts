import { type Counts, countFor, figureOf, figuresOf, narrowedTo, passed } from './figures'

const office = 'residentsCommittee@c1'
// Two matters wait for two steps of the office each.
const counts: Counts = {
  counts: [
    { holder: office, verb: 'accept', count: 12, today: 3, late: 1 },
    { holder: office, verb: 'dispatch', count: 4, today: 1, late: 2 },
    { holder: office, verb: 'verify', count: 2, today: 0, late: 0 },
    { holder: 'warden@b3', verb: 'verify', count: 5, today: 0, late: 0 },
  ],
  matters: [
    { holder: office, count: 16, today: 3, late: 3 },
    { holder: 'warden@b3', count: 5, today: 0, late: 0 },
  ],
}

test('the figures of a post are those of its own matters, each of which counts once', () => {
  expect(figuresOf(counts, office)).toEqual({ today: 3, late: 3, accept: 12, verify: 2 })
  expect(figuresOf(counts, 'warden@b3')).toEqual({ today: 0, late: 0, accept: 0, verify: 5 })
  expect(figuresOf({ counts: [], matters: [] }, office)).toEqual({ today: 0, late: 0, accept: 0, verify: 0 })
  expect(countFor(counts, office)).toBe(16)
})

test.each([
  ['nothing', {}, 16],
  ['a step', { verb: 'dispatch' }, 4],
  ['a term', { due: 'late' }, 3],
  ['both', { verb: 'accept', due: 'today' }, 3],
  ['a step that waits for nobody', { verb: 'confirm' }, 0],
] as const)('narrowed to %s', (_, narrowing, expected) => {
  expect(passed(counts, office, narrowing)).toBe(expected)
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
