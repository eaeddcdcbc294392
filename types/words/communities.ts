/** What stands on the timeline of a community's own affairs. */
export const COMMUNITY_STEPS = ['found', 'rename', 'save', 'switch', 'property', 'setUp'] as const
export type CommunityStep = (typeof COMMUNITY_STEPS)[number]

/** What has to be done before residents can use the app, in the order in which it is best done. */
export const SETUP_STEPS = ['places', 'contact', 'office', 'property', 'coverage', 'residents'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

export const SETUP_STEP_NAMES: Record<SetupStep, string> = {
  places: '录入楼栋和住户',
  contact: '填写居委会电话',
  office: '邀请居委会',
  property: '邀请物业公司',
  coverage: '每栋楼都有楼栋长',
  residents: '第一批居民加入',
}

export const COMMUNITY_NAME_LENGTH = 30
export const HOURS_LENGTH = 60
