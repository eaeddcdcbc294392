import { wholeFile } from './whole-file'

test('parts are asked for one after the other, told of, and put together under the first name', async () => {
  const parts = [
    { fileName: '我的资料-2026-11-29.json', json: '{"消息":[1]}', part: 1, next: '2.0.a' },
    { fileName: '我的资料-2026-11-30.json', json: '{"消息":[2]}', part: 2, next: null },
  ]
  const asked: (string | undefined)[] = []
  const told: number[] = []
  const file = await wholeFile(
    async (cursor) => {
      asked.push(cursor)
      const part = parts[cursor === undefined ? 0 : 1]
      if (!part) throw new Error('no such part')
      return part
    },
    (part) => told.push(part),
  )
  expect([asked, told]).toEqual([
    [undefined, '2.0.a'],
    [1, 2],
  ])
  expect(file.fileName).toBe('我的资料-2026-11-29.json')
  expect(JSON.parse(file.json)).toEqual({ 消息: [1, 2] })
})
