import { EMPLOYER_LENGTH, SKILLS_LENGTH } from 'types/words/duty'
import type { Layout } from '../../../kernel/sheet/layout'
import { LEVEL_TITLES, OTHER_LEVEL_TITLES, type SheetLevel } from '../../places/directory'

/** Of a home. Blocks and grids say nothing that the building does not. */
export const HOME_LEVELS = ['yard', 'building', 'doorway', 'household'] as const satisfies SheetLevel[]

export const COLUMNS = ['name', 'kind', 'unit', 'branch', ...HOME_LEVELS, 'phone', 'skills'] as const
export type Column = (typeof COLUMNS)[number]

/** Characters of a cell that may hold more than a name. */
export const LENGTHS: Partial<Record<Column, number>> = { unit: EMPLOYER_LENGTH, skills: SKILLS_LENGTH }

const { yard, building, doorway, household } = LEVEL_TITLES
const { yard: yards, building: buildings, doorway: doorways, household: households } = OTHER_LEVEL_TITLES

/** The register of party members, as an office keeps it. */
export const LAYOUT: Layout<Column> = {
  name: '党员',
  columns: COLUMNS,
  titles: {
    name: '姓名',
    kind: '类别',
    unit: '单位',
    branch: '党支部',
    yard,
    building,
    doorway,
    household,
    phone: '手机',
    skills: '特长',
  },
  otherTitles: {
    name: ['党员姓名', '人员姓名'],
    kind: ['党员类别', '党员类型', '人员类别'],
    unit: ['工作单位', '所在单位', '单位名称', '工作单位及职务'],
    branch: ['支部', '所在支部', '所属支部', '所在党支部', '所属党支部', '所在党组织'],
    yard: yards,
    building: buildings,
    doorway: doorways,
    household: households,
    phone: ['电话', '手机号', '手机号码', '联系电话', '电话号码', '联系方式'],
    skills: ['专长', '特长爱好', '技能'],
  },
  required: ['name', 'kind', 'unit'],
  empty: '这张表里没有党员，请按模板从表头下一行开始填写',
  optional: '党支部、住处、手机和特长可以不写。',
}
