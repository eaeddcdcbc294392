import { NOW } from '../testing/people'
import { nextTry, together } from './effects'
import { isStuck } from './stuck'

test('what fails waits longer each time, a day at the most', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 20].map(
    (attempts) => (nextTry(attempts, NOW).getTime() - NOW.getTime()) / 60_000,
  )
  expect(minutes).toEqual([1, 5, 25, 120, 600, 1_440, 1_440, 1_440, 1_440])
})

test('after eight times somebody has to look at it', () => {
  expect([undefined, 0, 7, 8, 9].map((attempts) => isStuck({ attempts }))).toEqual([false, false, false, true, true])
})

test('reactions that stand together are all tried, and what one of them throws is thrown', async () => {
  const done: string[] = []
  const fails = async () => {
    throw new Error('no')
  }
  const works = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    done.push('other')
  }
  await expect(together(fails, works)({} as never)).rejects.toThrow('no')
  expect(done).toEqual(['other'])
})
