import type { CheckedDutySheet, DutySheetDocument } from 'types/duty-sheets'
import type { Byline } from 'types/matter'
import type { ReservedView } from 'types/reservations'
import { DUTY_SHEET_ROWS } from 'types/words/duty'
import { AppError } from '../../../kernel/errors'
import type { ActorContext } from '../../../kernel/procedure'
import { reserve } from '../../../kernel/reservations'
import { byRow } from '../../../kernel/sheet/faults'
import { checkOnce, type Looked } from '../../../kernel/sheet/run/checking'
import { keptRows, lastRunOf } from '../../../kernel/sheet/run/run'
import { placeFinder } from '../../places/directory'
import { unitsInUse } from '../../units/directory'
import { settingsOf } from '../settings'
import { planRegister, soundRows } from './plan'
import { type ReadRow, readRegister } from './read'
import { type KeptBadRow, kept, keptBad } from './rows'
import { bringerOf, sheetViewOf } from './runs'
import { dutySheets, filedUnder } from './store'

export function reserveSheet(ctx: ActorContext, key: string): Promise<ReservedView> {
  bringerOf(ctx, 'duty.reserveSheet')
  return reserve(ctx, { count: 1, key })
}

/**
 * Reads a register and says what carrying it out would do. Its good rows wait for a yes; the bad ones are named by number and
 * reason, and wait to be fetched as a sheet. Nothing is kept where not one row can be taken.
 */
export async function checkSheet(ctx: ActorContext, sent: { fileId: string; key: string }): Promise<CheckedDutySheet> {
  const by = bringerOf(ctx, 'duty.checkSheet')
  const { run, ...found } = await checkOnce(ctx, sent, {
    runsOf: dutySheets,
    look: (content, id) => lookAt(ctx, { id, by, content }),
    badOf: async ({ badFile }) => (await keptRows<KeptBadRow>(badFile)) ?? [],
  })
  return { ...found, run: run && sheetViewOf(run) }
}

async function lookAt(
  ctx: ActorContext,
  { id, by, content }: { id: string; by: Byline; content: Buffer },
): Promise<Looked<DutySheetDocument>> {
  const { db, now } = ctx
  const { communityId } = ctx.actor
  const { labels } = await settingsOf(db, communityId, now)
  const { rows: read, merged, found: sheet } = await readRegister(content, labels)
  if (merged.length > 0) return { sheet, bad: byRow(merged), plan: null }
  if (read.length > DUTY_SHEET_ROWS) throw tooLarge(read.length)
  const [units, finder] = await Promise.all([
    unitsInUse(db, communityId),
    placeFinder(db, communityId, read.some(isAboutDoors)),
  ])
  const found = soundRows(read, { communityId, units, finder })
  const bad = byRow(found.bad)
  if (found.sound.length === 0) return { sheet, bad, plan: null }
  const names = found.sound.map(({ name }) => name)
  const { rows, figures } = planRegister(found.sound, await filedUnder(db, communityId, names))
  const texts = rows.flatMap(({ name, fields: { unit, skills } }) => [
    name,
    ...(unit?.id === null ? [unit.name] : []),
    ...(skills ? [skills] : []),
  ])
  const writtenIn = new Map(read.map(({ row, written }) => [row, written]))
  return {
    sheet,
    bad,
    plan: {
      by,
      texts,
      scene: 'profile',
      rows: rows.map((row) => kept(row, id)),
      total: rows.length,
      more: { badFile: bad.map((one) => keptBad(one, writtenIn.get(one.row) ?? {}, id)) },
      own: {
        lock: id,
        sheet,
        figures: { ...figures, bad: bad.length },
        entered: 0,
        left: [],
        badFile: '',
        handedFile: '',
      },
    },
  }
}

const isAboutDoors = ({ home }: ReadRow) => home.doorway !== undefined || home.household !== undefined

function tooLarge(rows: number): AppError {
  const words = `表里有 ${rows} 个人，一次最多 ${DUTY_SHEET_ROWS} 个，请分成几个文件，分几次导入`
  return new AppError('INVALID_INPUT', 'SHEET_TOO_LARGE', words)
}

/** The register that the actor carried out last, or is still at. */
export async function lastSheetOf(ctx: ActorContext) {
  bringerOf(ctx, 'duty.lastSheet')
  const found = await lastRunOf(dutySheets(ctx.db), ctx.actor)
  return found && sheetViewOf(found)
}
