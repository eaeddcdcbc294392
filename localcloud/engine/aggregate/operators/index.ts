/** Every expression operator by its name. */
import type { Make } from '../arguments'
import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { CONVERSION } from './conversion'
import { DATES } from './dates'
import { LOGIC } from './logic'
import { OBJECTS } from './objects'
import { SETS } from './sets'
import { STRINGS } from './strings'
import { SUMMARIES } from './summaries'

export const OPERATORS: Record<string, Make> = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...CONVERSION,
  ...DATES,
  ...LOGIC,
  ...OBJECTS,
  ...SETS,
  ...STRINGS,
  ...SUMMARIES,
}
