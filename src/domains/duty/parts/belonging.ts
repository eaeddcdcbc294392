import type { DutyFileView } from 'types/duty-views'
import { isBlank } from 'types/words/text'
import type { PlaceChoice } from '@/ui/place-picker'

/** Where somebody belongs, while a form is filled in. */
export interface Belonging {
  /** One of our units, an employer as free text, or not known. */
  where: 'unit' | 'employer' | 'none'
  unit: PlaceChoice[]
  employer: string
  branch: PlaceChoice[]
}

const chosen = (one: { id: string; name: string } | null): PlaceChoice[] =>
  one ? [{ ...one, hasChildren: false }] : []

export function belongingOf({ unit, branch }: Pick<DutyFileView, 'unit' | 'branch'>): Belonging {
  return {
    where: unit === null ? 'none' : unit.id === null ? 'employer' : 'unit',
    unit: chosen(unit?.id ? { id: unit.id, name: unit.name } : null),
    employer: unit && unit.id === null ? unit.name : '',
    branch: chosen(branch && { id: branch.id, name: branch.label }),
  }
}

export const NOWHERE: Belonging = { where: 'unit', unit: [], employer: '', branch: [] }

/** What is sent of it. */
export const sentOf = ({ where, unit, employer, branch }: Belonging) => ({
  unitId: where === 'unit' ? unit[0]?.id : undefined,
  employer: where === 'employer' ? employer : '',
  branchId: branch[0]?.id,
})

/** What is still to be said, by field. */
export function missingIn({ where, unit, employer }: Belonging): Record<string, string> {
  if (where === 'unit' && unit.length === 0) return { unitId: '请选择单位；不在名单里的，请选“其他单位”或“待定”' }
  if (where === 'employer' && isBlank(employer)) return { employer: '请填写单位名称；不清楚的，请选“待定”' }
  return {}
}
