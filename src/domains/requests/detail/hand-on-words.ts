import type { RequestView } from 'types/requests'
import type { RequestCategory } from 'types/words/requests'
import { ITEM_TITLE_LENGTH, type MatterCategory } from 'types/words/roundtables'
import { excerpt } from 'types/words/text'

/** How an item begins that is made of a request. Whoever sends it has read it. */

const CATEGORY_OF: Partial<Record<RequestCategory, MatterCategory>> = {
  facilities: 'publicRepairs',
  property: 'publicRepairs',
  care: 'helpForPoor',
  suggestion: 'communityBuilding',
}

/** What is about somebody's own life is not written down for the neighbours: the title is left to whoever hands it on. */
const PERSONAL: readonly RequestCategory[] = ['care', 'neighbours']

export const beginningOf = ({ category, text }: Pick<RequestView, 'category' | 'text'>) => ({
  title: PERSONAL.includes(category) ? '' : excerpt(text.replace(/\s+/g, ' '), ITEM_TITLE_LENGTH - 1),
  question: '请各方商量怎样解决，定下由谁来办',
  category: CATEGORY_OF[category] ?? ('servingPeople' as const),
})
