/** The systems that a community may do without, in the order of the page on which they are switched. */
export const SYSTEMS = ['requests', 'teams', 'units'] as const
export type System = (typeof SYSTEMS)[number]

export const SYSTEM_NAMES: Record<System, string> = {
  requests: '诉求',
  teams: '志愿服务队',
  units: '驻区单位',
}

/** What people do with it: a sentence for whoever decides whether the community has it. */
export const SYSTEM_PURPOSES: Record<System, string> = {
  requests: '居民反映问题，居委会受理、派单，办完由居民确认。',
  teams: '登记志愿服务队，居民可以报名参加。',
  units: '登记驻区单位和联系人，居民看得到有哪些单位。',
}

/** @param off the systems that are switched off; undefined from functions that do not know of it yet */
export const isOn = (off: readonly string[] | undefined, system: System): boolean => !off?.includes(system)
