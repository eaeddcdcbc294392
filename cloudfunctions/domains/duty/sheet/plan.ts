import type { DutySheetFigures } from 'types/duty-sheets'
import { EMPLOYERS_SHOWN } from 'types/words/duty'
import { comparable } from 'types/words/text'
import type { BadRow } from '../../../kernel/sheet/faults'
import type { NamedPlace, PlaceFinder } from '../../places/directory'
import { branchAt, homeAt } from '../belonging'
import type { FileFields } from '../files'
import type { ReadRow } from './read'
import { isSame, type Who } from './same'

/** A row of which all is known that a file says. */
export interface SoundRow {
  row: number
  name: string
  /** Eleven digits. */
  phone?: string | undefined
  fields: FileFields
}

/** What the names in a sheet are looked up in. */
export interface Known {
  communityId: string
  /** The units in use. */
  units: readonly { id: string; label: string }[]
  finder: PlaceFinder
}

export const whoIs = ({ name, phone, fields: { unit, home } }: SoundRow): Who => ({
  name,
  number: phone ?? null,
  unit,
  home,
})

/** Finds the units and places that the rows name, and notes what is wrong with them. A row with a fault gives none. */
export function soundRows(rows: readonly ReadRow[], known: Known): { sound: SoundRow[]; bad: BadRow[] } {
  const unitBy = new Map(known.units.map(({ id, label }) => [comparable(label), { id, name: label }]))
  const branchOf = branchFinder(known.finder)
  const before = new Map<string, SoundRow[]>()
  const sound: SoundRow[] = []
  const bad: BadRow[] = []
  for (const { row, name, kind, unit, branch, home, phone, skills, faults } of rows) {
    const found = [...faults]
    const branched = branch === undefined ? { branch: null, scope: [known.communityId] } : branchOf(branch)
    if ('fault' in branched) found.push(branched.fault)
    const homed = homeIn(home, known.finder)
    if ('fault' in homed) found.push(homed.fault)
    if (found.length === 0 && name && kind && 'scope' in branched && 'home' in homed) {
      const of = unit === undefined ? null : (unitBy.get(comparable(unit)) ?? { id: null, name: unit })
      const fields = { kind, unit: of, ...branched, ...homed, skills: skills ?? null, times: null }
      const made: SoundRow = { row, name, phone, fields }
      const called = before.get(name) ?? []
      const first = called.find((one) => isSame(whoIs(one), whoIs(made)))
      if (first) found.push(`与第 ${first.row} 行是同一个人，请删去一行；不是同一个人的，请填上各自的手机`)
      else {
        before.set(name, [...called, made])
        sound.push(made)
      }
    }
    for (const reason of found) bad.push({ row, reason })
  }
  return { sound, bad }
}

type Fault = { fault: string }

/** The branch of a block or a yard, by the name of the place, with or without 党支部 behind it. */
function branchFinder(finder: PlaceFinder) {
  const places = [...finder.byId.values()].filter(({ level }) => level === 'block' || level === 'yard')
  const by = new Map<string, Set<NamedPlace>>()
  for (const place of places) {
    const names = [place.name, place.label, branchAt(finder.wayOf(place)).branch?.label ?? '']
    for (const name of names) by.set(comparable(name), (by.get(comparable(name)) ?? new Set()).add(place))
  }
  return (written: string): Pick<FileFields, 'branch' | 'scope'> | Fault => {
    const found = by.get(comparable(written)) ?? by.get(comparable(written).replace(BRANCH_ENDING, '')) ?? new Set()
    const [place] = found
    if (!place) return { fault: `没有找到“${written}”，党支部请填它所在的苑区或片区的名称，不清楚就留空` }
    if (found.size > 1) {
      const ways = [...found].map((one) => `“${branchAt(finder.wayOf(one)).branch?.label}”`).join('或')
      return { fault: `有 ${found.size} 处叫“${written}”，请写成${ways}` }
    }
    return branchAt(finder.wayOf(place))
  }
}

const BRANCH_ENDING = /(?:党总支|党支部|总支|支部)$/

function homeIn(names: ReadRow['home'], finder: PlaceFinder): Pick<FileFields, 'home' | 'buildingId'> | Fault {
  const written = Object.values(names)
  if (written.length === 0) return { home: null, buildingId: null }
  const words = `“${written.join(' ')}”`
  const [place, ...others] = finder.find(names)
  if (!place) return { fault: `没有找到${words}，请按“房屋管理”里的名称填写，不清楚就留空` }
  if (others.length > 0) return { fault: `有 ${others.length + 1} 处叫${words}，请补上苑区或单元` }
  if (place.level !== 'household') return { fault: `${words}没有写到门牌，请补上，不清楚就把住处都留空` }
  return homeAt(finder.wayOf(place))
}

/** Somebody whose file is there. */
export type Filed = Who & { id: string }

/** What a sheet would do: whoever is there stays as they are, and everybody else is to be entered. */
export function planRegister(sound: readonly SoundRow[], filed: readonly Filed[]) {
  const by = new Map<string, Filed[]>()
  for (const one of filed) by.set(one.name, [...(by.get(one.name) ?? []), one])
  const rows = sound.filter((row) => !(by.get(row.name) ?? []).some((one) => isSame(one, whoIs(row))))
  const employers = rows.flatMap(({ fields: { unit } }) => (unit?.id === null ? [unit.name] : []))
  const figures: Omit<DutySheetFigures, 'bad'> = {
    enter: rows.length,
    unchanged: sound.length - rows.length,
    employers: employers.length,
    employerNames: [...new Set(employers)].slice(0, EMPLOYERS_SHOWN),
    noUnit: rows.filter(({ fields }) => fields.unit === null).length,
  }
  return { rows, figures }
}
