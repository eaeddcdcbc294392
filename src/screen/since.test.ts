import { markOfList } from 'types/words/list-mark'
import { askSince } from './since'

const known = { text: '灯不亮', mark: 'm1' }

test('where nothing has changed, what is known stays the very same', async () => {
  const asked: (string | undefined)[] = []
  const answer = await askSince(known, async (since) => {
    asked.push(since)
    return { unchanged: true } as never
  })
  expect(answer).toBe(known)
  expect(asked).toEqual(['m1'])
})

test('where something has, the answer takes its place', async () => {
  const now = { text: '灯修好了', mark: 'm2' }
  expect(await askSince(known, async () => now)).toBe(now)
})

test('the first time nothing is there to compare with', async () => {
  const asked: (string | undefined)[] = []
  await askSince<{ mark?: string }>(undefined, async (since) => {
    asked.push(since)
    return known
  })
  expect(asked).toEqual([undefined])
})

test('functions of an earlier version give no mark, and are asked for everything', async () => {
  const whole = { text: '灯不亮' }
  const asked: (string | undefined)[] = []
  const answer = await askSince<{ text: string; mark?: string }>(whole, async (since) => {
    asked.push(since)
    return { text: '灯修好了' }
  })
  expect(asked).toEqual([undefined])
  expect(answer).toEqual({ text: '灯修好了' })
})

describe('a bare list', () => {
  const list = [{ placeId: 'b3', count: 2 }]

  test('is known by what it holds', async () => {
    const asked: (string | undefined)[] = []
    const answer = await askSince(list, async (since) => {
      asked.push(since)
      return { unchanged: true } as never
    })
    expect(answer).toBe(list)
    expect(asked).toEqual([markOfList(list)])
  })

  test('gives way to another one', async () => {
    const now = [{ placeId: 'b3', count: 3 }]
    expect(await askSince(list, async () => now)).toBe(now)
  })
})

test('where there was nothing, nothing is compared', async () => {
  const asked: (string | undefined)[] = []
  const ask = (answer: { mark: string } | null) => async (since?: string) => {
    asked.push(since)
    return answer
  }
  expect(await askSince<{ mark: string } | null>(null, ask(null))).toBeNull()
  expect(await askSince<{ mark: string } | null>(null, ask({ mark: 'm1' }))).toEqual({ mark: 'm1' })
  expect(asked).toEqual([undefined, undefined])
})
