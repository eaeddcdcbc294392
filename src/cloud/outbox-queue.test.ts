import { CallError, offline, unavailable } from './errors'
import { type Kept, outboxQueue, type Queued } from './outbox-queue'

const refusal = (message: string) => new CallError({ code: 'CONFLICT', reason: 'WRONG_STATE', message })
const deed = (key: string, lane = 'm1') => ({
  key,
  lane,
  communityId: 'c1',
  path: 'roundtables.record',
  input: { key },
  words: `记录 ${key}`,
})

/** A phone: what it keeps outlives the queue. `answer` says what the cloud does with a deed. */
function phone(answer: (deed: Queued) => Promise<unknown> = async () => 'ok') {
  const state = { kept: null as string | null, sent: [] as string[], later: [] as number[], answer, full: false }
  const start = () =>
    outboxQueue({
      load: () => (state.kept === null ? null : (JSON.parse(state.kept) as Kept)),
      keep(kept) {
        if (state.full) throw new Error('no room')
        state.kept = JSON.stringify(kept)
      },
      async send(one) {
        state.sent.push(one.key)
        return state.answer(one)
      },
      changed: () => undefined,
      sent: () => undefined,
      later: (tries) => state.later.push(tries),
    })
  return { state, start }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const keysOf = (queue: { all(): readonly Queued[] }) => queue.all().map(({ key }) => key)

test('deeds go one after the other, in the order in which they were done', async () => {
  const open: (() => void)[] = []
  const { state, start } = phone(() => new Promise<void>((resolve) => open.push(resolve)))
  const queue = start()
  for (const key of ['a', 'b', 'c']) queue.add(deed(key))
  await settled()
  expect(state.sent).toEqual(['a'])
  for (let at = 0; at < 3; at++) {
    open[at]?.()
    await settled()
  }
  expect(state.sent).toEqual(['a', 'b', 'c'])
  expect(keysOf(queue)).toEqual([])
})

test('without a network nothing is dropped; the app is closed and opened, and the same keys are sent, in order', async () => {
  const { state, start } = phone(() => Promise.reject(new CallError(offline())))
  const queue = start()
  for (const key of ['a', 'b']) queue.add(deed(key))
  await settled()
  expect([...new Set(state.sent)]).toEqual(['a'])
  expect(keysOf(queue)).toEqual(['a', 'b'])

  state.sent = []
  state.answer = async () => 'ok'
  const next = start()
  expect(next.all().map(({ number, words }) => [number, words])).toEqual([
    [1, '记录 a'],
    [2, '记录 b'],
  ])
  await next.flush()
  expect(state.sent).toEqual(['a', 'b'])
  // The counter goes on.
  state.answer = () => Promise.reject(new CallError(unavailable()))
  next.add(deed('c'))
  expect(next.all().map(({ number }) => number)).toEqual([3])
})

test('a lost answer: the deed is sent once more under its key', async () => {
  let lost = true
  const { state, start } = phone(async () => {
    if (lost) throw new CallError(unavailable())
    return 'ok'
  })
  const queue = start()
  queue.add(deed('a'))
  await settled()
  lost = false
  await queue.flush()
  expect([state.sent, keysOf(queue), state.later]).toEqual([['a', 'a'], [], [1]])
})

test('a refusal stays with its words, and stops its own lane only, until it is sent again or taken out', async () => {
  const { state, start } = phone(async ({ key }) => {
    if (key === 'a') throw refusal('正在由孔令辉记录')
    return 'ok'
  })
  const queue = start()
  for (const [key, lane] of [
    ['a', 'm1'],
    ['b', 'm1'],
    ['c', 'm2'],
  ] as const)
    queue.add(deed(key, lane))
  await settled()
  expect(state.sent).toEqual(['a', 'c'])
  expect(queue.all().map(({ words, refusal: why }) => [words, why?.message])).toEqual([
    ['记录 a', '正在由孔令辉记录'],
    ['记录 b', undefined],
  ])
  // One that waits cannot be taken out.
  queue.drop('b')
  expect(keysOf(queue)).toEqual(['a', 'b'])

  state.answer = async () => 'ok'
  queue.again('m1')
  await settled()
  expect(state.sent).toEqual(['a', 'c', 'a', 'b'])
  expect(keysOf(queue)).toEqual([])
})

test('what is taken out lets the later ones of its lane go', async () => {
  const { state, start } = phone(async ({ key }) => {
    if (key === 'a') throw refusal('不行')
  })
  const queue = start()
  for (const key of ['a', 'b']) queue.add(deed(key))
  await settled()
  queue.drop('a')
  await settled()
  expect([state.sent, keysOf(queue)]).toEqual([['a', 'b'], []])
})

test('where the phone has no room, the person is told and nothing is half done', () => {
  const { state, start } = phone()
  const queue = start()
  state.full = true
  expect(() => queue.add(deed('a'))).toThrow('no room')
  expect(keysOf(queue)).toEqual([])
})
