import type { PlaceDocument } from 'types/places'
import type { FileView } from 'types/sheets'
import { floorAreaOf } from 'types/words/places'
import { fileOf, upload } from '../../kernel/files'
import type { ActorContext } from '../../kernel/procedure'
import { communityName } from './directory'
import { bylineOver } from './rules'
import { SHEET_LEVELS, type SheetLevel, type SheetRow } from './sheet/columns'
import { writeSheet } from './sheet/write'
import { allWithin } from './store'

export async function template(ctx: ActorContext): Promise<FileView> {
  bylineOver(ctx.actor, 'places.template', [ctx.actor.communityId])
  return fileOf(await upload('templates/places.xlsx', await writeSheet([])), '房屋导入模板.xlsx')
}

/** One file a person, written over by their next export: there is never more than one of them to look after. */
export async function exportSheet(ctx: ActorContext): Promise<FileView> {
  const { actor, db } = ctx
  bylineOver(actor, 'places.exportSheet', [actor.communityId])
  const rows = rowsOf(await allWithin(db, actor.communityId))
  const file = await upload(`exports/${actor.memberId}/places.xlsx`, await writeSheet(rows))
  return fileOf(file, `${await communityName(db, actor.communityId)}房屋.xlsx`)
}

/** One row for each open place, in the order in which one walks: a building, its doorways, their doors. */
export function rowsOf(all: PlaceDocument[]): SheetRow[] {
  const children = new Map<string, PlaceDocument[]>()
  for (const place of all) {
    if (!place.closed && place.parentId) children.set(place.parentId, [...(children.get(place.parentId) ?? []), place])
  }
  const rows: SheetRow[] = []
  const walk = (place: PlaceDocument, above: SheetRow['names']) => {
    const names = isSheetLevel(place.level) ? { ...above, [place.level]: place.name } : above
    if (names !== above) {
      const floorAreaHundredths = floorAreaOf(place)
      rows.push({
        row: rows.length + 2,
        names,
        placeId: place._id,
        ...(floorAreaHundredths ? { floorAreaHundredths } : {}),
      })
    }
    const below = (children.get(place._id) ?? []).sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
    for (const child of below) walk(child, names)
  }
  for (const place of all) if (place.level === 'community') walk(place, {})
  return rows
}

const isSheetLevel = (level: string): level is SheetLevel => (SHEET_LEVELS as readonly string[]).includes(level)
