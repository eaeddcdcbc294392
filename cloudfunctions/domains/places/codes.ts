import type { ArrivalView, PlaceDocument } from 'types/places'
import type { FileView } from 'types/sheets'
import { CODE_LEVELS } from 'types/words/places'
import cloud from 'wx-server-sdk'
import type { Database } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import { fileIdOf, remove, temporaryUrls, upload } from '../../kernel/files'
import type { ActorContext } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { communityName } from './directory'
import { placeFor } from './registry'
import { bylineOver, recode } from './rules'
import { ancestorsOf, placeByCode, places } from './store'
import { viewOf } from './views'

/** The codes that hang at buildings and doorways, and where they lead. */

/** Where a code opens the app. */
const PAGE = 'domains/members/join/index'
/** Pixels: prints well on a sheet of A4. */
const WIDTH = 860

/** @throws {AppError} NOT_FOUND for a code that was never given, was replaced, or hangs at a closed place */
export async function arrivalBy(db: Database, code: string): Promise<ArrivalView> {
  const place = await placeByCode(db, code)
  if (!place || place.closed || !CODE_LEVELS.includes(place.level)) {
    throw new AppError('NOT_FOUND', 'UNKNOWN_ID', '这个码已经失效，请手动选择楼栋和门牌，或联系居委会换码')
  }
  const [above, name] = await Promise.all([ancestorsOf(db, place), communityName(db, place.communityId)])
  const way = [...above, place].filter(({ level }) => CODE_LEVELS.includes(level)).map(viewOf)
  return { communityId: place.communityId, communityName: name, way }
}

/** Drawn by WeChat at the first call and kept. */
export async function codePicture(ctx: ActorContext, id: string): Promise<FileView> {
  const place = await placeFor(ctx, 'places.codePicture', id)
  if (place.closed || !CODE_LEVELS.includes(place.level)) throw noCode()
  if (place.codePicture) return fileOf(place, place.codePicture)
  const picture = await upload(pathOf(place, place.code), await draw(place.code))
  // Unless somebody gave it a new code meanwhile: then this picture is of the old one.
  const kept = await places(ctx.db).update({ _id: id, code: place.code }, { codePicture: picture })
  if (kept === 0) {
    await remove([picture])
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '这个码刚刚换过，请重新打开')
  }
  return fileOf(place, picture)
}

/** For a code that was abused: photographed and passed on, or torn off and hung elsewhere. */
export async function newCodeFor(ctx: ActorContext, { id, key }: { id: string; key: string }): Promise<FileView> {
  const before = await placeFor(ctx, 'places.newCode', id)
  if (!CODE_LEVELS.includes(before.level)) throw noCode()
  const by = bylineOver(ctx.actor, 'places.newCode', before.path)
  const deed = { matterId: id, memberId: ctx.actor.memberId, step: 'recode', key, sent: ctx.sent, what: '处房屋' }
  await takeStep(ctx, places, deed, (found) => recode(found, { by, key, now: ctx.now }))
  return codePicture(ctx, id)
}

/** The picture of a code that leads nowhere any more, whether or not the place still knew of it. */
export const removeFormerCode: Reaction<PlaceDocument> = async ({ effect, matter }) => {
  const formerCode = matter.timeline.find(({ id }) => id === effect.entryId)?.formerCode
  if (formerCode) await remove([await fileIdOf(pathOf(matter, formerCode))])
}

const pathOf = ({ communityId }: PlaceDocument, code: string) => `codes/${communityId}/${code}.png`

async function draw(code: string): Promise<Buffer> {
  const { buffer } = (await cloud.openapi.wxacode.getUnlimited({
    scene: code,
    page: PAGE,
    width: WIDTH,
    // Printed before the version that knows the page is released, a code would otherwise not be given.
    checkPath: false,
  })) as unknown as { buffer?: Buffer }
  if (!buffer?.length) throw new AppError('UNAVAILABLE', 'INTERNAL', '微信没有给出小程序码，请稍后再试')
  return buffer
}

async function fileOf({ label }: PlaceDocument, file: string): Promise<FileView> {
  const url = (await temporaryUrls([file])).get(file)
  if (!url) throw new AppError('UNAVAILABLE', 'INTERNAL', '小程序码暂时取不到，请稍后再试')
  return { url, name: `${label}.png` }
}

const noCode = () => new AppError('CONFLICT', 'WRONG_LEVEL', '只有使用中的楼栋和单元有小程序码，请选择楼栋或单元')
