import type { SubjectPlan, SystemWords } from './subject'

/** What kind of employer or partner a unit (驻区单位) is. */
export const UNIT_KINDS = [
  'government',
  'stateOwned',
  'school',
  'hospital',
  'bank',
  'company',
  'society',
  'other',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  government: '机关事业单位',
  stateOwned: '国企',
  school: '学校',
  hospital: '医院',
  bank: '银行',
  company: '企业',
  society: '社会组织',
  other: '其他',
}

export const UNIT_STEPS = ['add', 'save', 'close', 'reopen', 'look'] as const
export type UnitStep = (typeof UNIT_STEPS)[number]

export const UNIT_NAME_LENGTH = 40
export const BRANCH_LENGTH = 40
export const ADDRESS_LENGTH = 60
export const UNIT_NOTE_LENGTH = 300

/** What messages and the feed of this domain are about. */
export const unitSubjects = {
  unit: { called: '驻区单位', way: (id) => ({ page: 'units/detail', query: { id } }) },
} satisfies Record<string, SubjectPlan>

export const unitSystem: SystemWords = {
  called: '驻区单位',
  purpose: '登记驻区单位和联系人，居民看得到有哪些单位。',
}
