import * as z from 'zod'
import { POST_NAMES } from './words/posts'
import { mobileIn, telephoneIn } from './words/telephones'
import { comparable, hasUnprintable, inOneLine, isBlank, lengthOf, nameIn, plain, shown } from './words/text'

/** Every text that somebody sends is read here. What is kept is what people see; words/text.ts says what that is. */

interface TextWords {
  /** How the field is called on screen, as '内容'. */
  name: string
  max: number
}

const readable = ({ name, max }: TextWords, read: (written: string) => string) =>
  z
    .string(`请填写${name}`)
    .overwrite(read)
    .refine((value) => !hasUnprintable(value), {
      message: `${name}里有无法显示的字符，请删去后再试`,
      params: { reason: 'CONTROL_CHARACTERS' },
    })
    .refine((value) => lengthOf(value) <= max, {
      message: `${name}最多 ${max} 字，请缩短后再试`,
      params: { reason: 'TEXT_TOO_LONG' },
    })

const freeTexts = z.registry<Pick<TextWords, 'name'>>()

/** Is this the schema of words that people choose themselves? What others will read of it is checked first. */
export const isFreeText = (schema: z.ZodType): boolean => freeTexts.get(schema) !== undefined

const required = (schema: ReturnType<typeof readable>, { name }: TextWords) =>
  schema
    .refine((value) => value !== '', { message: `请填写${name}`, params: { reason: 'TEXT_EMPTY' } })
    .register(freeTexts, { name })

const optional = (schema: ReturnType<typeof readable>, { name }: TextWords) =>
  schema.optional().register(freeTexts, { name })

/** Text that a person must write: 1 to `max` characters that are seen, punctuation and lines as they were typed. */
export const text = (words: TextWords) => required(readable(words, shown), words)

/** Text that may be left out. */
export const optionalText = (words: TextWords) => optional(readable(words, shown), words)

/** A text in one line, as the name of a place, a team or a unit. */
export const line = (words: TextWords) => required(readable(words, inOneLine), words)

export const optionalLine = (words: TextWords) => optional(readable(words, inOneLine), words)

/** 〇 is a number to Unicode and a character of names to people. */
const NAME = /^(?=.*[\p{L}〇])[\p{L}\p{M}\p{Nd}〇·\- \u200c\u200d]*$/u

/** Letters alone: '居 委 会' and '居委会1' are no other names. */
const lettersOf = (name: string): string => comparable(name).replace(/[^\p{L}〇]/gu, '')

/** How posts are called besides `POST_NAMES`. */
const FURTHER_TITLES = ['居民委员会', '业主委员会', '物业', '管理员']
const RESERVED = new Set([...Object.values(POST_NAMES), ...FURTHER_TITLES].flatMap((title) => [title, `社区${title}`]))

const personal = (words: TextWords) =>
  readable(words, nameIn)
    .refine((value) => value === '' || NAME.test(value), {
      message: `${words.name}写在一行里，只用文字、数字、空格、“·”和“-”，至少有一个字，请修改`,
      params: { reason: 'NOT_A_NAME' },
    })
    .refine((value) => !RESERVED.has(lettersOf(value)), {
      message: `${words.name}不能用职务的名称，请填写本人的姓名`,
      params: { reason: 'NAME_RESERVED' },
    })

/** The name of a person: one line with at least one letter, and not the name of a post. */
export const personName = (words: TextWords) => required(personal(words), words)

export const optionalPersonName = (words: TextWords) => optional(personal(words), words)

/** How somebody's name begins, for finding them. */
export const beginningOfName = (words: TextWords) => optional(readable(words, nameIn), words)

/** What people look for: longer than any name or number, and nothing that a search would understand. */
const SEARCH_LENGTH = 30

/** What somebody types to find something. It is compared with what is stored and never read as a pattern. */
const sought = z
  .string('请填写要找的内容')
  .overwrite(inOneLine)
  .refine((value) => !hasUnprintable(value), { message: '要找的内容里有无法显示的字符，请删去后再试' })
  .refine((value) => lengthOf(value) <= SEARCH_LENGTH, {
    message: `要找的内容最多 ${SEARCH_LENGTH} 字，请缩短后再试`,
    params: { reason: 'TEXT_TOO_LONG' },
  })

/** The same; nothing, and what shows nothing, asks for all. */
export const search = sought.optional()

/** The same, where nothing asks for nothing. @param asking said where it is empty */
export const searchFor = (asking: string) =>
  sought.refine((value) => value !== '', { message: asking, params: { reason: 'TEXT_EMPTY' } })

/** A number as `read` gives it; what is none stays as it came and is refused. */
const number = (asking: string, wrong: string, read: (written: string) => string | null) =>
  z
    .string(asking)
    .overwrite((written) => read(written) ?? written)
    .refine((value) => read(value) !== null, wrong)

const WRONG_TELEPHONE = '请填写电话号码，如 0571-88001234 或 0571-88001234转8001'

/** The telephone of an office, a landline with an extension or a hotline too; kept as `telephoneIn` gives it. */
export const telephone = number('请填写电话', WRONG_TELEPHONE, telephoneIn)

/** The same, and empty where there is none. */
export const optionalTelephone = number('请填写电话', WRONG_TELEPHONE, (written) =>
  isBlank(written) ? '' : telephoneIn(written),
).optional()

/** A mobile number, kept in eleven digits. */
export const mobile = number('请填写手机号', '请填写 11 位手机号', mobileIn)

/** A code that somebody pastes or copies from paper: what cannot be seen, and full-width letters, came by themselves. */
export const pastedCode = (asking: string, pattern: RegExp, wrong: string) =>
  z.string(asking).overwrite(plain).regex(pattern, wrong)
