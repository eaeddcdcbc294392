import * as z from 'zod'

/** Opaque identifiers: what we make ourselves, and nothing that could mean something to a database. */
export const id = z
  .string('缺少编号，请返回重新打开')
  .regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/, '编号不对，请返回重新打开')

/** Chosen by the app once for each deed, and sent again with every retry of it, so that a retry is no second deed. */
export const idempotencyKey = z.string('缺少提交编号，请重试').regex(/^[0-9A-Za-z_-]{16,64}$/, '提交编号不对，请重试')

/** Milliseconds since 1970, UTC. */
export const timestamp = z.number().int()

/** Everything but line feed and tab of C0, DEL and C1, and the marks that turn the direction of writing around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/

interface TextWords {
  /** How the field is called on screen, as '内容'. */
  name: string
  max: number
}

const readable = ({ name, max }: TextWords) =>
  z
    .string(`请填写${name}`)
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .refine((value) => !UNPRINTABLE.test(value), {
          message: `${name}里有无法显示的字符，请删去后再试`,
          params: { reason: 'CONTROL_CHARACTERS' },
        })
        .refine((value) => [...value].length <= max, {
          message: `${name}最多 ${max} 字，请缩短后再试`,
          params: { reason: 'TEXT_TOO_LONG' },
        }),
    )

const freeTexts = z.registry<Pick<TextWords, 'name'>>()

/** Is this the schema of words that people choose themselves? What others will read of it is checked first. */
export const isFreeText = (schema: z.ZodType): boolean => freeTexts.get(schema) !== undefined

/** Text that a person must write: trimmed, normalised, 1 to `max` characters (code points), nothing unprintable. */
export const text = (words: TextWords) =>
  readable(words)
    .refine((value) => value.length > 0, {
      message: `请填写${words.name}`,
      params: { reason: 'TEXT_EMPTY' },
    })
    .register(freeTexts, { name: words.name })

/** Text that may be left out. */
export const optionalText = (words: TextWords) => readable(words).optional().register(freeTexts, { name: words.name })

/** Where the next page of a list begins; given back as it came. */
export const cursor = z.string().max(120).optional()

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    /** Ask again with this for what follows; null at the end. */
    next: z.string().nullable(),
  })
