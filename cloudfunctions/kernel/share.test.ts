import { shareOf, workOff } from './share'

const LONG = 60_000
const failed = jest.fn()
beforeEach(() => failed.mockClear())

/** A queue of which some never leave. */
function queueOf(count: number, stays: (id: string) => boolean, work: (id: string) => Promise<number>) {
  const left = new Set(Array.from({ length: count }, (_, index) => String(index)))
  const asked: number[] = []
  return {
    left,
    asked,
    queue: {
      async find(except: string[], limit: number) {
        asked.push(limit)
        return [...left]
          .filter((id) => !except.includes(id))
          .slice(0, limit)
          .map((_id) => ({ _id }))
      },
      async work({ _id }: { _id: string }) {
        const done = await work(_id)
        if (!stays(_id)) left.delete(_id)
        return done
      },
      failed,
    },
  }
}

test('everything is worked off, however many pages it is', async () => {
  const { queue, left } = queueOf(
    250,
    () => false,
    async () => 1,
  )
  expect(await workOff(shareOf(LONG), queue)).toBe(250)
  expect(left.size).toBe(0)
})

test('a whole page that fails keeps nothing behind it waiting', async () => {
  const broken = (id: string) => Number(id) < 150
  const { queue, left } = queueOf(200, broken, async (id) => {
    if (broken(id)) throw new Error('broken')
    return 1
  })
  expect(await workOff(shareOf(LONG), queue)).toBe(50)
  expect(left.size).toBe(150)
  expect(failed).toHaveBeenCalledTimes(150)
})

test('what was worked off and is found all the same does not keep it busy for ever', async () => {
  const { queue } = queueOf(
    3,
    () => true,
    async () => 1,
  )
  expect(await workOff(shareOf(LONG), queue)).toBe(3)
  const endless = queueOf(
    150,
    () => true,
    async () => 1,
  )
  expect(await workOff(shareOf(LONG), endless.queue)).toBeLessThan(400)
})

test('when the share is over it stops, and the rest is there for the next run', async () => {
  let over = false
  const { queue, left } = queueOf(
    100,
    () => false,
    async (id) => {
      over ||= id === '35'
      return 1
    },
  )
  expect(await workOff({ isOver: () => over }, queue)).toBe(40)
  expect(left.size).toBe(60)
})
