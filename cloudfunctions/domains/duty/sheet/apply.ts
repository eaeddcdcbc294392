import type { DutySheetDocument, DutySheetView } from 'types/duty-sheets'
import type { Context } from '../../../kernel/context'
import { AppError } from '../../../kernel/errors'
import { derivedId } from '../../../kernel/ids'
import { requiredPhone } from '../../../kernel/privacy'
import type { ActorContext } from '../../../kernel/procedure'
import type { Share } from '../../../kernel/share'
import { begun, goOn, type Part, refuseBeside } from '../../../kernel/sheet/run/carrying'
import { tidyRuns, WAITING_AT_MOST } from '../../../kernel/sheet/run/clock'
import { unitsInUse } from '../../units/directory'
import { enterTogether, type OnPaper } from '../beginning'
import type { Filed } from './plan'
import type { KeptRow } from './rows'
import { bringerOf, noSuchSheet, ownSheet, sheetViewOf } from './runs'
import { isSame } from './same'
import { dutySheets, filedUnder } from './store'

/** Of its own file without reading sheets, because the clock carries registers out as well. */

/** Rows that one call carries out: so many go into one write. */
const ROWS_AT_MOST = 100

/**
 * Carries out a part of a register. Each row makes its file under an id that follows from the sheet and the row: a call that
 * died, or came twice, enters nobody twice.
 *
 * @throws {AppError} NOT_FOUND, CONFLICT/IMPORT_UNDER_WAY while another register runs in the community
 */
export async function applySheet(ctx: ActorContext, id: string): Promise<DutySheetView> {
  bringerOf(ctx, 'duty.applySheet')
  const found = await ownSheet(ctx, id)
  if (found.state === 'done') return sheetViewOf(found)
  const after = await carryOn(ctx, found.state === 'checked' ? await begin(ctx, found) : found)
  if (after.state === 'expired') throw noSuchSheet()
  return sheetViewOf(after)
}

async function begin({ db, now }: Context, found: DutySheetDocument): Promise<DutySheetDocument> {
  const alone = { lock: found.communityId, another: anotherRuns }
  await refuseBeside(dutySheets(db), found, alone)
  return begun(dutySheets(db), found, now, alone)
}

const anotherRuns = () => new AppError('CONFLICT', 'IMPORT_UNDER_WAY', '另一份党员名册正在导入，请等它完成后再来')

const carryOn = (context: Context, run: DutySheetDocument): Promise<DutySheetDocument> =>
  goOn(dutySheets(context.db), run, context.now, (rows: KeptRow[]) => carryOutSome(context, run, rows))

async function carryOutSome(
  context: Context,
  run: DutySheetDocument,
  rows: readonly KeptRow[],
): Promise<Part<DutySheetDocument>> {
  const some = rows.slice(run.done, run.done + ROWS_AT_MOST)
  const [units, filed] = await Promise.all([
    unitsInUse(context.db, run.communityId),
    filedUnder(
      context.db,
      run.communityId,
      some.map(({ name }) => name),
    ),
  ])
  const now: Standing = { units: new Set(units.map(({ id }) => id)), filed }
  const verdicts = some.map((row) => judge(run, row, now))
  await enterTogether(
    context,
    verdicts.flatMap((one) => (one.kind === 'enter' ? [one.person] : [])),
  )
  const done = run.done + some.length
  const left = verdicts.flatMap((one) => (one.kind === 'left' ? [{ row: one.row, reason: one.reason }] : []))
  return {
    done,
    entered: run.entered + verdicts.length - left.length,
    left: [...run.left, ...left],
    state: done >= run.total ? 'done' : 'running',
  }
}

/** How things stand at this moment: the units in use, and who of these names has a file. */
interface Standing {
  units: ReadonlySet<string>
  filed: readonly Filed[]
}

type Verdict =
  | { kind: 'enter'; person: OnPaper }
  /** By this run, in a call that died before it said so. */
  | { kind: 'entered' }
  | { kind: 'left'; row: number; reason: string }

/** What is to be done about a row that was good when the sheet was checked. */
function judge(
  { _id, communityId, by }: DutySheetDocument,
  { row, name, phone, fields }: KeptRow,
  { units, filed }: Standing,
): Verdict {
  const id = derivedId(_id, String(row))
  if (filed.some((one) => one.id === id)) return { kind: 'entered' }
  const number = phone && requiredPhone(phone, _id)
  const { unit, home } = fields
  if (filed.some((one) => isSame(one, { name, number, unit, home }))) {
    return { kind: 'left', row, reason: '核对之后已经登记过了，没有改动' }
  }
  if (unit?.id && !units.has(unit.id)) {
    return { kind: 'left', row, reason: '单位在核对之后停用了，请改好后再导入这一行' }
  }
  const key = `sheet-${_id}-${String(row).padStart(6, '0')}`
  return { kind: 'enter', person: { _id: id, communityId, name, number, fields, by, key } }
}

/** Finishes registers that a phone left behind, and forgets rows that nobody needs any more. Run by the clock. */
export const finishSheets = (context: Context, share: Share): Promise<number> =>
  tidyRuns(context, share, {
    runs: dutySheets(context.db),
    goOn: (run) => carryOn(context, run),
    others: [
      { field: 'badFile', after: WAITING_AT_MOST },
      { field: 'handedFile', after: ADDRESS_WORKS },
    ],
  })

/** The address of a file that was handed out has run out by then. Milliseconds. */
const ADDRESS_WORKS = 3 * 3_600_000
