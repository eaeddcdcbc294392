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
