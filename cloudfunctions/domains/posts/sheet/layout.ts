import type { Layout } from '../../../kernel/sheet/layout'
import { LEVEL_TITLES, OTHER_LEVEL_TITLES, SHEET_LEVELS } from '../../places/directory'

export const COLUMNS = ['post', ...SHEET_LEVELS, 'name', 'phone', 'acting', 'from', 'until'] as const
export type Column = (typeof COLUMNS)[number]

/** Who is to hold which post where, as an office lists it. */
export const LAYOUT: Layout<Column> = {
  name: '职务',
  columns: COLUMNS,
  titles: {
    post: '职务',
    ...LEVEL_TITLES,
    name: '姓名',
    phone: '电话',
    acting: '代理',
    from: '起',
    until: '止',
  },
  otherTitles: {
    post: ['职务名称', '岗位', '担任职务', '职位'],
    ...OTHER_LEVEL_TITLES,
    name: ['人员姓名', '任职人员'],
    phone: ['手机', '手机号', '手机号码', '联系电话', '电话号码', '联系方式'],
    from: ['任期开始', '开始日期', '任职日期'],
    until: ['任期结束', '结束日期', '截止日期'],
  },
  required: ['post', 'name', 'phone'],
  empty: '这张表里没有职务，请按模板从表头下一行开始填写',
  optional: '地点按职务设在哪一级来写，用不到的列可以不写。',
}
