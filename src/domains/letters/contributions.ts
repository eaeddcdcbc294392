import type { Contribution, TodoLook } from '@/screen/contribution'

export const letterLook: TodoLook = { system: 'letters', icon: 'letters' }
export const feedbackLook: TodoLook = { system: 'letters', icon: 'letters' }

/** Its pages follow. */
export const letters: Contribution = {}
