import { type Unchanged, unchanged } from 'types/common'
import type * as z from 'zod'

/**
 * What a query gives that takes `since`. To the types of the phone it is the whole answer: nobody else is answered
 * otherwise, and the one place of the phone that sends `since` tells the two apart (src/screen/since.ts).
 */
export const orUnchanged = <V extends z.ZodType>(whole: V) =>
  unchanged.or(whole) as unknown as z.ZodType<z.output<V>, z.input<V> | Unchanged>
