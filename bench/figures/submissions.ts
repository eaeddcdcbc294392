import { type House, newKey, openHouse } from '../../test/support/house'
import { LIMIT_FACTOR } from '../house'
import { type Figure, median, ratio } from '../table'

const submit = (house: House, openid: string, key: string) =>
  house.as(openid).requests.submit.mutate({ category: 'facilities', text: '灯不亮', placeId: 'b3', key })

const ROUNDS = 150
const WARM_UP = 20

/** Warm submissions in a small house and in a large one, in turn, so that the machine's moods strike both. */
export async function submissionFigures(small: House, large: House): Promise<Figure[]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [index, house] of [small, large].entries()) {
      const started = performance.now()
      await submit(house, 'demo-chen', newKey())
      if (round >= 0) times[index as 0 | 1].push(performance.now() - started)
    }
  }
  const [few, many] = [median(times[0]), median(times[1])]
  return [
    {
      figure: 'warm `requests.submit`, p50 at 100,000 / at 1,000 requests',
      must: '≤ 1.2',
      measured: `${ratio(many, few)} (${many.toFixed(1)} / ${few.toFixed(1)} ms)`,
      holds: many <= few * 1.2,
    },
  ]
}

const SUBMISSIONS = 200
const AT_ONCE = 8

/** Two hundred submissions, the cloud killed in their middle and started again, everything unanswered sent once more. */
export async function crashFigures(): Promise<Figure[]> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  try {
    const keys = Array.from({ length: SUBMISSIONS }, newKey)
    const acknowledged = new Map<string, string>()
    let killed = false
    const worker = async (from: number) => {
      for (let index = from; index < SUBMISSIONS && !killed; index += AT_ONCE) {
        const key = keys[index] ?? ''
        await submit(house, 'demo-chen', key).then(
          ({ id }) => acknowledged.set(key, id),
          () => undefined,
        )
        if (acknowledged.size >= SUBMISSIONS / 2) killed = true
      }
    }
    await Promise.all([...Array(AT_ONCE).keys()].map(worker))
    const before = new Map(acknowledged)
    await house.killAndRestart()
    for (const key of keys) {
      const { id } = await submit(house, 'demo-chen', key)
      acknowledged.set(key, id)
    }
    const stored = await allMine(house)
    const lost = [...before].filter(([key, id]) => acknowledged.get(key) !== id || !stored.has(id)).length
    // The demo community has some of hers already; what was sent here carries this text.
    const doubled = [...stored.values()].filter((text) => text === '灯不亮').length - SUBMISSIONS
    return [
      {
        figure: `${SUBMISSIONS} submissions, killed (-9) after ${before.size} answers, restarted, all sent again`,
        must: '0 lost, 0 doubled',
        measured: `${lost} lost, ${doubled} doubled`,
        holds: lost === 0 && doubled === 0,
      },
    ]
  } finally {
    await house.close()
  }
}

/** Every request of hers: text by id. */
async function allMine(house: House): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await house.as('demo-chen').requests.mine.query({ cursor })
    for (const { id, text } of page.items) found.set(id, text)
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}
