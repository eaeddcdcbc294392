import type { SubjectPlan } from './subject'

/** Where a picture is on its way to others. */
export const PICTURE_STATES = [
  'asked', // WeChat has been asked, or will be
  'review', // WeChat is not sure: the office looks at it
  'published',
  'withheld',
  'dropped', // nobody used it
] as const
export type PictureState = (typeof PICTURE_STATES)[number]

export const PICTURE_STEPS = ['accept', 'pass', 'refuse', 'unsure', 'publish', 'withhold', 'drop'] as const
export type PictureStep = (typeof PICTURE_STEPS)[number]

/** Names that an app may reserve in one call: as many as WeChat lets one choose. */
export const RESERVED_AT_MOST = 9

/** What messages of this domain are about. A picture that is gone has no page. */
export const photoSubjects = {
  picture: {
    called: '图片',
    way: () => null,
    waits: { verbs: { review: '待审核' }, way: () => ({ page: 'photos/review' }) },
  },
} satisfies Record<string, SubjectPlan>
