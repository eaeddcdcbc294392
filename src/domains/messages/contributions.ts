import type { Contribution } from '@/screen/contribution'

/** Messages have a tab of their own, and need no other way. */
export const messages: Contribution = {}
