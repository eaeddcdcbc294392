import * as z from 'zod'

/** Opaque identifiers: what we make ourselves, and nothing that could mean something to a database. */
export const id = z
  .string('缺少编号，请返回重新打开')
  .regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/, '编号不对，请返回重新打开')

/** Chosen by the app once for each deed, and sent again with every retry of it, so that a retry is no second deed. */
export const idempotencyKey = z.string('缺少提交编号，请重试').regex(/^[0-9A-Za-z_-]{16,64}$/, '提交编号不对，请重试')

/** Milliseconds since 1970, UTC. */
export const timestamp = z.number().int()

/** Where the next page of a list begins; given back as it came. */
export const cursor = z.string().max(120).optional()

/**
 * The mark of an answer that is still on the screen, sent with the same question again. Where nothing that it shows has
 * changed, the answer is `unchanged` and nothing else. Whoever sends none is always answered whole.
 */
export const since = z.string().max(80).optional()

/** The answer to whoever still has everything on the screen. */
export const unchanged = z.object({ unchanged: z.literal(true) })
export type Unchanged = z.infer<typeof unchanged>

/** Of an answer: what to send as `since`. Says nothing to whoever reads it. */
export const mark = z.string().optional()

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    /** Ask again with this for what follows; null at the end. */
    next: z.string().nullable(),
  })

/** Whether the calendar has it: not the 30th of February. */
const isDay = (written: string) => {
  const at = new Date(written)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)
}

/** A day of Shanghai, as '2026-11-22'. */
export const day = z
  .string('请选择日期')
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对，请重新选择')
  .refine(isDay, '没有这一天，请重新选择')
