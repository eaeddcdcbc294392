import type { Contribution, TodoLook } from '@/screen/contribution'

export const fileLook: TodoLook = { system: 'duty', icon: 'star' }
export const periodLook: TodoLook = { system: 'duty', icon: 'star' }
export const activityLook: TodoLook = { system: 'duty', icon: 'star' }

/** Its pages follow. */
export const duty: Contribution = {}
