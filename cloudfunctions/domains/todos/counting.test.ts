import { countsIn, matterCount, mattersIn } from './counting'
import type { Alike } from './store'

const office = 'residentsCommittee@c1'
const warden = 'warden@b3'

const tally: Alike[] = [
  { count: 3, waits: [{ holder: office, verb: 'accept', due: 'today' }] },
  // One matter, for two of one's posts, and for two steps of one of them.
  {
    count: 1,
    waits: [
      { holder: office, verb: 'start', due: 'late' },
      { holder: office, verb: 'urge', due: 'later' },
      { holder: warden, verb: 'start', due: 'late' },
    ],
  },
]

test('each step counts for itself', () => {
  expect(countsIn(tally)).toEqual([
    { holder: office, verb: 'accept', count: 3, today: 3, late: 0 },
    { holder: office, verb: 'start', count: 1, today: 0, late: 1 },
    { holder: office, verb: 'urge', count: 1, today: 0, late: 0 },
    { holder: warden, verb: 'start', count: 1, today: 0, late: 1 },
  ])
})

test('a matter counts once for a post, whatever waits in it', () => {
  expect(mattersIn(tally)).toEqual([
    { holder: office, count: 4, today: 3, late: 1 },
    { holder: warden, count: 1, today: 0, late: 1 },
  ])
})

test('a matter counts once for a person, whichever of their posts it waits for', () => {
  expect(matterCount(tally, [office, warden])).toBe(4)
  expect(matterCount(tally, [warden])).toBe(1)
  expect(matterCount(tally, ['own@m1'])).toBe(0)
})
