import type { TaskAction } from 'types/words/tasks'

/** Which action of a task is the one to do now, the likeliest first, and which one answers the same question otherwise. */
export const ORDER = {
  next: [
    'publish',
    'spot',
    'count',
    'checkIn',
    'checkOut',
    'takeOffer',
    'confirmComing',
    'claim',
    'takeOver',
    'wait',
    'thank',
    // Whoever cannot come is to find it at once: the sooner, the better for the next one.
    'withdraw',
  ],
  otherAnswer: { takeOffer: 'declineOffer', publish: 'change', confirmComing: 'withdraw', withdraw: 'askStandIn' },
} as const satisfies { next: TaskAction[]; otherAnswer: Partial<Record<TaskAction, TaskAction>> }
