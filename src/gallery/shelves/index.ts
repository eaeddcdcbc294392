import { feedback } from './feedback'
import { figures } from './figures'
import { form } from './form'
import { layout } from './layout'
import type { Shelf } from './specimen'
import { story } from './story'

export const shelves: readonly Shelf[] = [layout, form, story, feedback, figures]
