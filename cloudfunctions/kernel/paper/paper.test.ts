import { inflateSync } from 'node:zlib'
import { paperOf } from './paper'

const signatures = ['居委会', '物业公司', '翠苑第一小学'].map((label) => ({ label, name: '王芳' }))
const whole = {
  title: '圆桌会议纪要',
  text: '议题 1：路灯\n\n结论：物业公司来修。'.repeat(3),
  signatures,
  foot: '校验码 0123',
  running: '圆桌会议纪要 2026-03',
  madeAt: new Date('2026-03-11T10:00:00Z'),
}

/** How many pages, and how often something is drawn in the streams of it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length

test('A4, with only the characters that stand on it', async () => {
  const pdf = await paperOf(whole)
  const text = pdf.toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  // Made once more it is the same file.
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect((await paperOf(whole)).equals(pdf)).toBe(true)
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(pagesOf(pdf)).toBe(1)
  // The whole font has 19 MB.
  expect(pdf.length).toBeLessThan(100_000)
})

test('each seat has a line to sign on; a long text goes on over pages', async () => {
  const linesIn = (pdf: Buffer) =>
    [...pdf.toString('latin1').matchAll(/stream\r?\n/g)].reduce((sum, { index = 0, 0: begin }) => {
      try {
        const drawn = inflateSync(pdf.subarray(index + begin.length)).toString('latin1')
        return sum + (drawn.match(/ l\nS\n/g)?.length ?? drawn.match(/ l\n[\s\S]{0,12}S\n/g)?.length ?? 0)
      } catch {
        return sum
      }
    }, 0)
  expect(linesIn(await paperOf(whole))).toBe(3)
  const many = Array.from({ length: 40 }, (_, index) => ({ label: `席位 ${index}`, name: '人' }))
  const long = await paperOf({ ...whole, text: '很长的一行。\n'.repeat(200), signatures: many })
  expect(pagesOf(long)).toBeGreaterThan(3)
  expect(linesIn(long)).toBe(40)
})

test('a character that the font lacks is named', async () => {
  await expect(paperOf({ ...whole, text: '请看 😀' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    userMessage: '“😀”这个字打印不出来，请换一种写法再试',
  })
})
