import { CallError, offline, unavailable } from './errors'
import { keptOf, type Queued } from './outbox-kept'
import { outboxQueue } from './outbox-queue'

const refusal = (message: string) => new CallError({ code: 'CONFLICT', reason: 'WRONG_STATE', message })
const deed = (key: string, lane = 'm1', more: Partial<Queued> = {}) => ({
  key,
  lane,
  communityId: 'c1',
  memberId: 'me',
  path: 'roundtables.record',
  input: { key },
  words: `记录 ${key}`,
  ...more,
})

/** A phone: what it keeps outlives the queue. `answer` says what the cloud does with a deed. */
function phone(answer: (deed: Queued) => Promise<unknown> = async () => 'ok') {
  const state = {
    kept: null as string | null,
    sent: [] as string[],
    deeds: [] as Queued[],
    later: [] as number[],
    answer,
    full: false,
  }
  const start = () =>
    outboxQueue({
      load: () => keptOf(state.kept === null ? '' : JSON.parse(state.kept)),
      keep(kept) {
        if (state.full) throw new Error('no room')
        state.kept = JSON.stringify(kept)
      },
      async send(one) {
        state.sent.push(one.key)
        state.deeds.push(one)
        return state.answer(one)
      },
      changed: () => undefined,
      sent: () => undefined,
      later: (tries) => state.later.push(tries),
    })
  return { state, start }
}

type Queue = ReturnType<ReturnType<typeof phone>['start']>

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const keysOf = (queue: Queue) => queue.all().map(({ key }) => key)
const add = (queue: Queue, ...keys: string[]) => {
  for (const key of keys) void queue.add(deed(key))
}

test('deeds go one after the other, in the order in which they were done', async () => {
  const open: (() => void)[] = []
  const { state, start } = phone(() => new Promise<void>((resolve) => open.push(resolve)))
  const queue = start()
  add(queue, 'a', 'b', 'c')
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
  add(queue, 'a', 'b')
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
  add(next, 'c')
  expect(next.all().map(({ number }) => number)).toEqual([3])
})

test('a lost answer: the deed is sent once more under its key', async () => {
  let lost = true
  const { state, start } = phone(async () => {
    if (lost) throw new CallError(unavailable())
    return 'ok'
  })
  const queue = start()
  add(queue, 'a')
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
  add(queue, 'a', 'b')
  void queue.add(deed('c', 'm2'))
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
  queue.again('m1', 'me')
  await settled()
  expect(state.sent).toEqual(['a', 'c', 'a', 'b'])
  expect(keysOf(queue)).toEqual([])
})

test('what is taken out lets the later ones of its lane go', async () => {
  const { state, start } = phone(async ({ key }) => {
    if (key === 'a') throw refusal('不行')
  })
  const queue = start()
  add(queue, 'a', 'b')
  await settled()
  queue.drop('a')
  await settled()
  expect([state.sent, keysOf(queue)]).toEqual([['a', 'b'], []])
})

test('a form hears what became of its deed at the first try', async () => {
  const { state, start } = phone()
  const queue = start()
  expect(await queue.add(deed('a'))).toBe('sent')
  state.answer = () => Promise.reject(new CallError(offline()))
  expect(await queue.add(deed('b'))).toBe('waits')
  state.answer = () => Promise.reject(refusal('人数不够'))
  expect(await queue.add(deed('c', 'm2'))).toMatchObject({ message: '人数不够' })
  // Behind one that was refused it waits.
  expect(await queue.add(deed('d', 'm2'))).toBe('waits')
})

test('where the phone has no room, the person is told and nothing is half done', async () => {
  const { state, start } = phone()
  const queue = start()
  state.full = true
  expect(() => queue.add(deed('a'))).toThrow('no room')
  await settled()
  expect([keysOf(queue), state.sent]).toEqual([[], []])
})

test('where the phone has no room to note an answer, what was taken is not sent again, and the others go on', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { state, start } = phone(() => Promise.reject(new CallError(offline())))
  const queue = start()
  add(queue, 'a', 'b')
  await settled()
  state.full = true
  state.answer = async () => 'ok'
  state.sent = []
  await queue.flush()
  expect([state.sent, keysOf(queue)]).toEqual([['a', 'b'], []])
})

test('of two communities, each deed goes to its own', async () => {
  const { state, start } = phone()
  const queue = start()
  await queue.add(deed('a'))
  await queue.add(deed('b', 'm2', { communityId: 'c2', memberId: 'me in c2' }))
  expect(state.deeds.map(({ communityId, memberId }) => [communityId, memberId])).toEqual([
    ['c1', 'me'],
    ['c2', 'me in c2'],
  ])
})

test('another person has the phone: the deed stays for whoever did it, and does not stop theirs', async () => {
  const notTheirs = new CallError({ code: 'FORBIDDEN', reason: 'OTHER_PERSON', message: '请由本人' })
  const { state, start } = phone(async ({ memberId }) => {
    if (memberId !== 'they') throw notTheirs
  })
  const queue = start()
  add(queue, 'a')
  await queue.add(deed('b', 'm1', { memberId: 'they' }))
  // They cannot send it in their own name either.
  queue.again('m1', 'they')
  await settled()
  expect([state.sent, keysOf(queue)]).toEqual([['a', 'b'], ['a']])
  expect(queue.all()[0]).toMatchObject({ memberId: 'me', refusal: null })

  state.answer = async () => 'ok'
  await start().flush()
  expect(state.sent).toEqual(['a', 'b', 'a'])
})

describe('a queue of an earlier version of the app', () => {
  const { memberId: _, ...earlier } = { ...deed('a'), number: 4, refusal: null }

  test('waits until somebody says that it is theirs', async () => {
    const { state, start } = phone()
    state.kept = JSON.stringify({ next: 5, deeds: [earlier] })
    const queue = start()
    await queue.flush()
    expect(state.sent).toEqual([])
    expect(queue.all()[0]?.refusal?.message).toContain('更新以前')
    queue.again('m1', 'me')
    await settled()
    expect(state.deeds.map(({ key, memberId }) => [key, memberId])).toEqual([['a', 'me']])
  })

  test.each([
    ['nothing', ''],
    ['no queue', { next: 'one', deeds: 'none' }],
    ['a list', [1, 2]],
  ])('what cannot be read is %s: the queue begins anew', (_name, stored) => {
    expect(keptOf(stored)).toEqual({ next: 1, deeds: [] })
  })

  test('one that cannot be read takes none of the others with it, and the order is that of the counter', () => {
    const whole = (key: string, number: number) => ({ ...deed(key), number, refusal: null })
    const broken = [null, { ...whole('x', 2), input: 'x' }, { ...whole('y', 3), input: { key: 'z' } }]
    const { next, deeds } = keptOf({ next: 1, deeds: [whole('b', 9), ...broken, whole('a', 7)] })
    expect([next, deeds.map(({ key }) => key)]).toEqual([10, ['a', 'b']])
  })
})

test('what puts a refused one right is sent in its place, before what was done after it', async () => {
  const { state, start } = phone(async ({ key }) => {
    if (key === 'wrong') throw refusal('物业公司还没有表示同意')
    return 'ok'
  })
  const queue = start()
  add(queue, 'wrong', 'close')
  await settled()
  expect(keysOf(queue)).toEqual(['wrong', 'close'])
  state.sent = []
  expect(await queue.add(deed('right'), 'wrong')).toBe('sent')
  await settled()
  expect(state.sent).toEqual(['right', 'close'])
  expect(keysOf(queue)).toEqual([])
})

test('what would put right one that is gone is the last', async () => {
  const { state, start } = phone()
  const queue = start()
  add(queue, 'a')
  await settled()
  expect(await queue.add(deed('b'), 'a')).toBe('sent')
  expect(state.deeds.map(({ key, number }) => [key, number])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
})

test('where there is no room for it the refused one stays with its words', async () => {
  const { state, start } = phone(() => Promise.reject(refusal('请修改')))
  const queue = start()
  add(queue, 'wrong')
  await settled()
  state.full = true
  expect(() => queue.add(deed('right'), 'wrong')).toThrow('no room')
  expect(queue.all()).toMatchObject([{ key: 'wrong', refusal: { message: '请修改' } }])
})
