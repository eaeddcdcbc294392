import { type Line, workbookOf } from '../../places/sheet/sheet.fixture'
import { COLUMNS, type Column, LAYOUT } from './layout'

/** Registers of party members for tests and figures. Everybody in them is invented. */

export type Person = Partial<Record<Column, Line[number]>>

const HEAD = COLUMNS.map((column) => LAYOUT.titles[column])

/** A workbook with one person a row, from row 2 on. */
export const registerOf = (people: readonly Person[]): Promise<Buffer> =>
  workbookOf(
    people.map((person) => COLUMNS.map((column) => person[column] ?? null)),
    { head: HEAD },
  )

const SURNAMES = [...'贺邹柏窦苗凤花方俞任袁柳鲍史唐费廉岑薛雷']
const GIVEN = [...'东南西北中上下左右前后内外春夏秋冬甲乙丙丁戊己庚辛壬癸子丑寅']
const UNITS = ['翠苑第一小学', '市商业银行翠苑支行', '市供电公司城西营业所', '区税务局第三税务所', '区图书馆']
const OTHERS = ['翠苑农贸市场管理有限公司', '晚晴居家养老服务中心', '市水务公司翠苑营业所']
const KINDS = ['在职', '退休', '流动']

/** 11 digits that nobody has. */
export const phoneOf = (index: number): string => `139${String(70_000_000 + index)}`

/**
 * People of the demo community's eight units and its two yards; one in three says where they live, two in three a number.
 * No two are called alike.
 */
export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index): Person => {
    const surname = SURNAMES[index % SURNAMES.length] ?? ''
    const given = GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length] ?? ''
    const building = (index % 6) + 1
    const yard = building > 3 ? '西苑' : '东苑'
    const home = { yard, building, doorway: (index % 2) + 1, household: `${(index % 9) + 1}01` }
    return {
      name: `${surname}${given}${GIVEN[Math.floor(index / 600)] ?? ''}`,
      kind: KINDS[index % 3] ?? '',
      unit: [...UNITS, ...OTHERS][index % 8] ?? '',
      branch: `${yard}党支部`,
      ...(index % 3 === 0 ? home : {}),
      ...(index % 3 === 1 ? {} : { phone: phoneOf(index) }),
      ...(index % 10 === 0 ? { skills: '会修水管' } : {}),
    }
  })

/** Ways in which offices write a row that cannot be taken. */
const SPOILED: readonly ((person: Person) => Person)[] = [
  (person) => ({ ...person, name: { formula: 'A2&"某"', result: '某' } }),
  (person) => ({ ...person, kind: '预备' }),
  (person) => ({ ...person, phone: '1397000' }),
  (person) => ({ ...person, branch: '南苑党支部' }),
  (person) => ({ ...person, yard: '西苑', building: 6, doorway: 2, household: null }),
  (person) => ({ ...person, name: null }),
]

/** The same people, and `count` of them, each nineteenth one, written in a way that cannot be taken. */
export const spoiled = (all: readonly Person[], count: number): Person[] =>
  all.map((person, index) => {
    const nth = index / 19
    const spoil = Number.isInteger(nth) && nth < count ? SPOILED[nth % SPOILED.length] : undefined
    return spoil ? spoil(person) : person
  })
