import { testEach } from '../support/each'
import { deeds } from './deeds'
import { type Course, Runner } from './run'
import { chosen, isAlone, slice, WORKERS } from './slice'
import { Stage } from './stage'

/**
 * Every deed dies before each of its requests to database and storage, and after the last; it is done again, and the clock
 * comes round. What is left must be what an undisturbed run leaves.
 */

const wordsOf = ({ points, differences }: Course) => `${points} points, ${differences.length} of them differ`

const mine = chosen(deeds, slice)
const courses = new Map<string, Promise<Course>>()
const stages: Stage[] = []

beforeAll(async () => {
  console.log(`crash points: ${slice.words}, ${mine.length} of ${deeds.length} deeds`)
  const waiting = [...mine]
  const settle = new Map<string, { resolve(course: Course): void; reject(reason: unknown): void }>()
  for (const { name } of mine) {
    const course = new Promise<Course>((resolve, reject) => settle.set(name, { resolve, reject }))
    course.catch(() => undefined)
    courses.set(name, course)
  }
  for (let worker = 0; worker < WORKERS; worker++) stages.push(await Stage.open())
  for (const stage of stages) {
    const runner = new Runner(stage)
    const work = async () => {
      for (let deed = waiting.shift(); deed; deed = waiting.shift()) {
        const { name } = deed
        const started = Date.now()
        const course = runner.run(deed)
        course.then(settle.get(name)?.resolve, settle.get(name)?.reject)
        const told = await course.then(wordsOf, (thrown) => `${thrown}`)
        // Past jest, which keeps what a test prints until it ends.
        if (isAlone) process.stderr.write(`${name}: ${told}, ${Math.round((Date.now() - started) / 1000)} s\n`)
      }
    }
    void work()
  }
})

afterAll(async () => {
  const done = await Promise.allSettled(courses.values())
  const points = done.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value.points : 0), 0)
  console.log(`crash points: ${points} points`)
  await Promise.all(stages.map((stage) => stage.close()))
})

// Each waits for its own deed; the slowest takes a minute on a machine that has other things to do.
const AT_MOST = 600_000

testEach(mine.map(({ name }) => name))(
  `${slice.words}: %s`,
  async (name) => {
    const course = await courses.get(name)
    expect(course?.points).toBeGreaterThan(0)
    const told = course?.differences.map(({ point, text }) => `at ${point}:\n${text}`)
    expect(told).toEqual([])
  },
  AT_MOST,
)
