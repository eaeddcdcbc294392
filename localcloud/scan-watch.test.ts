import type { Plan } from './engine/types'
import { ScanWatch } from './scan-watch'

const plan = (part: Partial<Plan>): Plan => ({
  collection: 'notes',
  filter: {},
  index: null,
  documentsExamined: 7,
  documentsReturned: 1,
  sortedInMemory: false,
  milliseconds: 1,
  at: new Date(),
  ...part,
})

test('warns once of each kind of query without an index, and names no value', () => {
  const warnings: string[] = []
  const plans: Plan[] = []
  const watch = new ScanWatch({ plans: () => plans }, (message) => warnings.push(message))
  plans.push(
    plan({ filter: { phone: '13800000000', state: 'open' } }),
    plan({ filter: { state: 'closed', phone: '13900000000' } }),
    plan({ filter: { state: 'open' }, index: 'by_state' }),
    plan({}),
    plan({ sort: [['at', -1]] }),
  )
  watch.look()
  watch.look()
  expect(warnings).toEqual([
    'localcloud: no index for notes by phone, state: it went through 7 documents',
    'localcloud: no index for notes in the order of at desc: it went through 7 documents',
  ])
})
