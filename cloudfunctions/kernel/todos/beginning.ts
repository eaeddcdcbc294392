import { excerpt } from 'types/words/text'

/** So many characters of what somebody wrote stand in a list. */
const SHOWN = 60

/** The beginning of what somebody wrote, in one line. */
export const beginningOf = (text: string): string => excerpt(text.replace(/\s+/g, ' '), SHOWN)
