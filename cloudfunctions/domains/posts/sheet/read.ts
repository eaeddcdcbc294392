import type { SheetFound } from 'types/sheets'
import { mobile, personName } from 'types/text'
import { NAME_LENGTH } from 'types/words/members'
import { hasDesk, POST_NAMES, type PostKind } from 'types/words/posts'
import { comparable } from 'types/words/text'
import { dayIn, textIn } from '../../../kernel/sheet/cells'
import { type BadRow, byRow } from '../../../kernel/sheet/faults'
import type { Columns } from '../../../kernel/sheet/layout'
import { RowReader, readList } from '../../../kernel/sheet/list'
import type { Row } from '../../../kernel/sheet/workbook'
import { type Names, SHEET_LEVELS } from '../../places/directory'
import { type Column, LAYOUT } from './layout'

/** What one row says, as far as its cells can be read. */
export interface ReadRow {
  /** As the spreadsheet program counts them, from 1. */
  row: number
  kind?: PostKind
  names: Names
  name?: string
  /** Eleven digits. */
  phone?: string
  acting: boolean
  /** Days, as '2026-12-01'. */
  from?: string
  until?: string
  faults: string[]
}

export interface ReadPosts {
  rows: ReadRow[]
  /** Of the sheet and not of one row, as cells that were made one. */
  bad: BadRow[]
  /** Rows with neither name nor number, as the template has them. */
  blank: number
  found: SheetFound
}

/**
 * Reads an office's list of posts.
 * @param content the .xlsx as it came
 * @throws {AppError} INVALID_INPUT where there is no list at all
 */
export async function readPosts(content: Uint8Array): Promise<ReadPosts> {
  const rows: ReadRow[] = []
  let blank = 0
  const { found, merged } = await readList(content, LAYOUT, (row, columns) => {
    const read = rowOf(row, columns)
    if (read === 'blank') blank += 1
    else if (read) rows.push(read)
    return read !== null
  })
  return { rows, bad: byRow(merged), blank, found }
}

/** @returns null for an empty row, 'blank' for one that names nobody */
function rowOf(row: Row, columns: Columns<Column>): ReadRow | 'blank' | null {
  const cells = new RowReader(row, columns, LAYOUT)
  const { faults, faulty } = cells
  const text = (column: Column) => cells.take(column, textIn)
  const [post, person, number, acting] = [text('post'), text('name'), text('phone'), text('acting')]
  const names: Names = {}
  for (const level of SHEET_LEVELS) {
    const name = text(level)
    if (name !== undefined) names[level] = name
  }
  const [from, until] = [cells.take('from', dayIn), cells.take('until', dayIn)]
  const isNamed = person !== undefined || number !== undefined || faulty.has('name') || faulty.has('phone')
  const isFilled = post !== undefined || Object.keys(names).length > 0 || faulty.size > 0
  if (!isNamed) return isFilled ? 'blank' : null

  const said = post === undefined ? undefined : postIn(post)
  if (post === undefined && !faulty.has('post')) faults.push('没有填职务，请补上')
  if (typeof said === 'string') faults.push(said)
  if (acting !== undefined && !ACTING.has(comparable(acting)))
    faults.push(`“代理”只填“是”或留空，不能填“${acting}”，请改正`)
  return {
    row: row.number,
    ...(typeof said === 'object' ? { kind: said.kind } : {}),
    names,
    // An empty cell is refused in the words of the form.
    name: cells.parse('name', NAME, person),
    phone: cells.parse('phone', mobile, number),
    acting: (typeof said === 'object' && said.acting) || (acting !== undefined && comparable(acting) !== '否'),
    from,
    until,
    faults,
  }
}

const NAME = personName({ name: '姓名', max: NAME_LENGTH })
const ACTING = new Set(['是', '代理', '否'])
const KINDS = new Map(Object.entries(POST_NAMES).map(([kind, name]) => [comparable(name), kind as PostKind]))

/** '楼栋长', and '楼栋长（代理）'. @returns or else what is wrong with it */
function postIn(written: string): { kind: PostKind; acting: boolean } | string {
  const [, bare = '', acting] = /^(.*?)(\(代理\))?$/.exec(comparable(written)) ?? []
  const kind = KINDS.get(bare)
  if (!kind) return `没有“${written}”这个职务，请用“填写说明”里列出的名称`
  if (kind === 'administrator') return '社区管理员不能用表格任命，请在“任命或邀请”里办理，删去这一行'
  if (!hasDesk(kind)) return `“${POST_NAMES[kind]}”不设在楼栋里，请在“任命或邀请”里办理，删去这一行`
  return { kind, acting: acting !== undefined }
}
