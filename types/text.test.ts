import fc from 'fast-check'
import type * as z from 'zod'
import {
  beginningOfName,
  line,
  mobile,
  optionalPersonName,
  optionalTelephone,
  optionalText,
  pastedCode,
  personName,
  telephone,
  text,
} from './text'
import { POST_NAMES } from './words/posts'
import { isBlank, lengthOf } from './words/text'

const words = { name: '内容', max: 20 }

/** What is kept, or the reason of the first complaint. */
function reading(schema: z.ZodType, written: unknown): unknown {
  const { data, error } = schema.safeParse(written)
  const [issue] = error?.issues ?? []
  if (!issue) return data
  return { refused: issue.code === 'custom' ? (issue.params?.reason ?? 'MALFORMED') : issue.code }
}
const refused = (reason: string) => ({ refused: reason })

test.each<[string, string, unknown]>([
  ['punctuation as typed', '，。！？（）', '，。！？（）'],
  ['marks that turn the writing around', '灯\u202e坏了', '灯坏了'],
  ['several lines', '一\n二', '一\n二'],
  ['a half of a pair', '灯\ud800', refused('CONTROL_CHARACTERS')],
  ['the other half', '\udc00灯', refused('CONTROL_CHARACTERS')],
  ['a control character', '灯\u0000', refused('CONTROL_CHARACTERS')],
  ['nothing but a control character', '\u0007', refused('CONTROL_CHARACTERS')],
  ['nothing that is seen', '\u200b\u2800', refused('TEXT_EMPTY')],
  ['twenty characters', '👩\u200d'.repeat(20), '👩\u200d'.repeat(19).concat('👩')],
  ['one too many', '灯'.repeat(21), refused('TEXT_TOO_LONG')],
])('a text: %s', (_, written, expected) => expect(reading(text(words), written)).toEqual(expected))

test('a text that may be left out is left out when it shows nothing', () => {
  expect(reading(optionalText(words), '\u3164')).toBe('')
  expect(reading(optionalText(words), undefined)).toBeUndefined()
  expect(reading(optionalText(words), '\ud800')).toEqual(refused('CONTROL_CHARACTERS'))
})

test('the counter and the check of the phone say what the functions say', () => {
  const unit = fc.constantFrom(...'灯a ❤𠮷\n', '\u200b', '\u200d', '\u2800', '\ufe0f', '\u0301', '\u3164')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (written) => {
      const found = reading(text(words), written)
      const expected = isBlank(written) ? 'TEXT_EMPTY' : lengthOf(written) > words.max ? 'TEXT_TOO_LONG' : undefined
      expect((found as { refused?: string }).refused).toBe(expected)
    }),
  )
})

test('the name of a place is one line, with whatever signs it has', () => {
  expect(reading(line(words), ' 3#楼\n（50%折扣） ')).toBe('3#楼 （50%折扣）')
  expect(reading(line(words), '５０２')).toBe('５０２')
})

describe('the name of a person', () => {
  it.each<[string, string, unknown]>([
    ['turned around', '张\u202e三', '张三'],
    ['with a blank of no width', '张\u200b三', '张三'],
    ['of blanks of no width', '\u200b\u200b', refused('TEXT_EMPTY')],
    ['of a joiner', '\u200d', refused('TEXT_EMPTY')],
    ['of a Hangul filler', '\u3164', refused('TEXT_EMPTY')],
    ['of a blank of Braille', '\u2800', refused('TEXT_EMPTY')],
    ['of a blank that does not break', '\u00a0', refused('TEXT_EMPTY')],
    ['with a left-to-right mark', '张\u200e三', '张三'],
    ['with a right-to-left mark', '\u200f张', '张'],
    ['with an Arabic letter mark', '张\u061c三', '张三'],
    ['with tags', '张\u{e0041}\u{e0042}三', '张三'],
    ['with a line end', '张\n三', refused('NOT_A_NAME')],
    ['with a tab', '张\t三', refused('NOT_A_NAME')],
    ['with a line separator', '张\u2028三', refused('NOT_A_NAME')],
    ['that is a telephone', '13800138000', refused('NOT_A_NAME')],
    ['that is an identity card', '110101199003071234', refused('NOT_A_NAME')],
    ['that is a post', '居委会', refused('NAME_RESERVED')],
    ['of a family of emoji', '👨‍👩‍👧‍👦', refused('NOT_A_NAME')],
    ['with a tag of HTML', '<b>x', refused('NOT_A_NAME')],
    ['of half a character', '\ud800', refused('CONTROL_CHARACTERS')],
    ['of private use', '\ue000', refused('NOT_A_NAME')],
    ['with a selector', '张\ufe0f', '张'],
    ['in Cyrillic', 'Сао', 'Сао'],
    ['in Latin', 'Anne-Marie  Müller', 'Anne-Marie Müller'],
    ['with a dot', '阿依古丽·买买提', '阿依古丽·买买提'],
    ['with another dot', '阿依古丽•买买提', '阿依古丽·买买提'],
    ['with a digit', '王芳2', '王芳2'],
    ['with a zero that is a character', '李〇', '李〇'],
    ['from beyond the basic plane', '𠮷', '𠮷'],
    ['in Thai, with marks', 'สมชาย ใจดี', 'สมชาย ใจดี'],
    ['in Persian, with a joiner', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['of signs', '·-·', refused('NOT_A_NAME')],
    ['with a comma', '张三，李四', refused('NOT_A_NAME')],
    ['of 21 characters', '张'.repeat(21), refused('TEXT_TOO_LONG')],
  ])('%s', (_, written, expected) => expect(reading(personName(words), written)).toEqual(expected))

  it.each([
    ...Object.values(POST_NAMES),
    '居 委 会',
    '居·委·会',
    '居\u200d委会',
    '居委会1',
    '社区居委会',
    '居民委员会',
    '社区管理员',
  ])('%s is the name of a post', (written) =>
    expect(reading(personName(words), written)).toEqual(refused('NAME_RESERVED')),
  )

  it.each(['居卫会', '物业平', '长安', '陈秀英'])('%s is not', (written) =>
    expect(reading(personName(words), written)).toBe(written),
  )

  it('may be left out, and may be looked for by its beginning', () => {
    expect(reading(optionalPersonName(words), ' ')).toBe('')
    expect(reading(optionalPersonName(words), '居委会')).toEqual(refused('NAME_RESERVED'))
    expect(reading(beginningOfName(words), '\u200b居委会1')).toBe('居委会1')
  })
})

test('numbers are kept in one way of writing', () => {
  expect(reading(telephone, '（0571）88001234')).toBe('0571-88001234')
  expect(reading(telephone, '')).toEqual(refused('MALFORMED'))
  expect(reading(optionalTelephone, '\u200b')).toBe('')
  expect(reading(optionalTelephone, '请问门卫')).toEqual(refused('MALFORMED'))
  expect(reading(mobile, '+86 138-0013-8000')).toBe('13800138000')
  expect(reading(mobile, '0571-88001234')).toEqual(refused('MALFORMED'))
})

test('a code is found in what was pasted with it', () => {
  const code = pastedCode('请填写邀请码', /^[0-9A-Za-z_-]{22}$/, '邀请码不完整')
  expect(reading(code, `\ufeff ${'Ab3_-'.repeat(4)}xy\u200b\n`)).toBe(`${'Ab3_-'.repeat(4)}xy`)
  expect(reading(code, 'Ａ'.repeat(22))).toBe('A'.repeat(22))
  expect(reading(code, '不完整')).toEqual(refused('invalid_format'))
})
