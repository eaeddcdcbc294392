import type { ItemSummary } from 'types/item-inputs'
import type { RequestView } from 'types/request-views'
import { REQUEST_CATEGORY_NAMES, type RequestCategory } from 'types/words/requests'
import {
  ITEM_STATE_NAMES,
  ITEM_TITLE_LENGTH,
  MATTER_CATEGORY_NAMES,
  type MatterCategory,
} from 'types/words/roundtables'
import { excerpt } from 'types/words/text'
import { dateWords } from '@/time/words'

/** How an item begins that is made of a request. Whoever sends it has read it. */

const CATEGORY_OF: Partial<Record<RequestCategory, MatterCategory>> = {
  facilities: 'publicRepairs',
  property: 'publicRepairs',
  care: 'helpForPoor',
  suggestion: 'communityBuilding',
}

/** Neither may a category and a place say whose life it is about, nor does 其他 say anything: the title is left to the writer. */
const UNTITLED: readonly RequestCategory[] = ['care', 'neighbours', 'other']

/** The resident's own words are for the office; neighbours read what it is about and roughly where. */
export const beginningOf = ({ category, around }: Pick<RequestView, 'category' | 'around'>) => ({
  title: UNTITLED.includes(category)
    ? ''
    : excerpt([around, REQUEST_CATEGORY_NAMES[category]].filter(Boolean).join('：'), ITEM_TITLE_LENGTH - 1),
  question: '请各方商量怎样解决，定下由谁来办',
  category: CATEGORY_OF[category] ?? ('servingPeople' as const),
})

/** What tells an item from another one of the same name: '公共维修，来自 5 位居民，12月5日 周六开会：请定下谁来修'. */
export const whichItem = (
  {
    category,
    reporters,
    state,
    meetingAt,
    question,
  }: Pick<ItemSummary, 'category' | 'reporters' | 'state' | 'meetingAt' | 'question'>,
  now: number,
): string => {
  const from = reporters > 0 ? `来自 ${reporters} 位居民` : undefined
  const stands = meetingAt === null ? ITEM_STATE_NAMES[state] : `${dateWords(meetingAt, now)}开会`
  return `${[MATTER_CATEGORY_NAMES[category], from, stands].filter(Boolean).join('，')}：${question}`
}
