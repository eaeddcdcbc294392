import type { Contribution, TodoLook } from '@/screen/contribution'

export const taskLook: TodoLook = { icon: 'heart' }

/** Volunteer tasks have no pages yet, so nothing leads to them. */
export const tasks: Contribution = {}
