import { AT_MOST, createMany, type Refused, SECONDS } from './many'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000)

function office(answer: (chosen: readonly string[]) => Promise<Refused> = async () => ({})) {
  const sent: string[] = []
  const told: [number, Refused][] = []
  const many = createMany({
    send: (chosen) => {
      sent.push(chosen.join(''))
      return answer(chosen)
    },
    told: (done, refused) => told.push([done, refused]),
    unknown: () => '网络不通',
  })
  const chosen = () => many.store.getState().chosen.join('')
  const phase = () => many.store.getState().phase
  return { ...many, sent, told, chosen, phase }
}

/** An office that has chosen a and b. */
function choosing(...about: Parameters<typeof office>) {
  const one = office(...about)
  one.begin()
  one.toggle('a')
  one.toggle('b')
  return one
}

describe('choosing', () => {
  test('one is chosen by a press and left out by another one', () => {
    const { toggle, chosen } = choosing()
    toggle('a')
    expect(chosen()).toBe('b')
  })

  test(`${AT_MOST} at most`, () => {
    const { toggle, begin, store } = office()
    begin()
    for (let one = 0; one < AT_MOST; one++) expect(toggle(`m${one}`)).toBe(true)
    expect(toggle('one more')).toBe(false)
    expect(store.getState().chosen).toHaveLength(AT_MOST)
    // One that is chosen can still be left out.
    expect(toggle('m0')).toBe(true)
    expect(store.getState().chosen).toHaveLength(AT_MOST - 1)
  })

  test('what somebody else handled meanwhile is chosen no longer', () => {
    const { keep, chosen } = choosing()
    keep(new Set(['b', 'c']))
    expect(chosen()).toBe('b')
  })

  test('is left with nothing chosen', () => {
    const { end, phase, chosen } = choosing()
    end()
    expect([phase(), chosen()]).toEqual(['off', ''])
  })

  test('nothing is chosen before it began, and nothing done with none', async () => {
    const { toggle, confirm, chosen, begin, phase, sent } = office()
    toggle('a')
    expect(chosen()).toBe('')
    begin()
    confirm()
    await seconds(SECONDS)
    expect([phase(), sent]).toEqual(['choosing', []])
  })
})

describe('taking back', () => {
  test('nothing is sent before the seconds have passed, and then all at once', async () => {
    const { confirm, sent, phase, told } = choosing()
    confirm()
    await seconds(SECONDS - 1)
    expect([phase(), sent]).toEqual(['waiting', []])
    await seconds(1)
    expect(sent).toEqual(['ab'])
    expect([phase(), told]).toEqual(['off', [[2, {}]]])
  })

  test('what was taken back is never sent, and is still chosen', async () => {
    const { confirm, takeBack, sent, phase, chosen } = choosing()
    confirm()
    await seconds(SECONDS - 1)
    takeBack()
    await seconds(SECONDS * 3)
    expect([sent, phase(), chosen()]).toEqual([[], 'choosing', 'ab'])
  })

  test('meanwhile nothing else can be chosen', () => {
    const { confirm, toggle, end, chosen, phase } = choosing()
    confirm()
    toggle('c')
    end()
    expect([chosen(), phase()]).toEqual(['ab', 'waiting'])
  })

  test('whoever leaves the page sends it at once, and once', async () => {
    const { confirm, leave, sent } = choosing()
    confirm()
    await leave()
    expect(sent).toEqual(['ab'])
    await seconds(SECONDS * 3)
    expect(sent).toHaveLength(1)
  })

  test('whoever leaves without having decided sends nothing', async () => {
    const { leave, sent } = choosing()
    await leave()
    expect(sent).toEqual([])
  })

  test('a second press sends nothing twice', async () => {
    const { confirm, sent } = choosing()
    confirm()
    confirm()
    await seconds(SECONDS * 3)
    expect(sent).toHaveLength(1)
  })
})

describe('what was refused', () => {
  test('stays chosen with its reason, and goes out again alone', async () => {
    const { confirm, sent, chosen, store, told } = choosing(async (all) =>
      all.length > 1 ? { b: '还没有可以派单的职务' } : ({} as Refused),
    )
    confirm()
    await seconds(SECONDS)
    expect(chosen()).toBe('b')
    expect(store.getState().refused).toEqual({ b: '还没有可以派单的职务' })
    expect(told).toEqual([[1, { b: '还没有可以派单的职务' }]])
    confirm()
    await seconds(SECONDS)
    expect(sent).toEqual(['ab', 'b'])
    expect(chosen()).toBe('')
  })

  test('where no answer came, all stay chosen', async () => {
    const { confirm, chosen, store, phase } = choosing(() => Promise.reject(new Error('away')))
    confirm()
    await seconds(SECONDS)
    expect([phase(), chosen()]).toEqual(['choosing', 'ab'])
    expect(store.getState().refused).toEqual({ a: '网络不通', b: '网络不通' })
  })
})
