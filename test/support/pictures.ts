import sharp from 'sharp'
import type { PictureDocument } from 'types/photos'
import { giveUp, takenIn } from '../../cloudfunctions/domains/photos/life'
import { pathOf } from '../../cloudfunctions/kernel/file-ids'
import { newId } from '../../cloudfunctions/kernel/ids'
import { afterStep } from '../../cloudfunctions/kernel/matter'
import { documents } from './database'
import { type House, newKey } from './house'
import { memberWith } from './seats'

/** A small picture as a phone sends it. */
export const smallPicture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#357' } })
    .png()
    .toBuffer()

/** A picture that lies under a name that somebody's phone reserved. @returns its file id */
export async function sendPicture(house: House, openid = 'demo-chen', content?: Buffer): Promise<string> {
  const { paths } = await house.as(openid).photos.reserve.mutate({ count: 1, key: newKey() })
  return house.put(openid, paths[0] ?? '', content ?? (await smallPicture()))
}

/** A small picture, sent by somebody's phone and taken in: it waits with its owner. */
export const takeIn = async (house: House, openid = 'demo-chen', content?: Buffer) =>
  house.as(openid).photos.accept.mutate({ fileId: await sendPicture(house, openid, content) })

/** A picture of which WeChat was not sure: it waits for the office of its community. */
export function unsurePicture(communityId: string, now: Date): PictureDocument {
  const member = memberWith('photographer', communityId, [])
  const actor = { memberId: member._id, communityId, openid: member.openid, member, posts: [] }
  const id = newId()
  const upload = { id, source: '', fileId: `cloud://here/${id}`, thumbnailId: `cloud://here/${id}-s`, at: now }
  const picture = takenIn(upload, actor, now)
  const step = giveUp(picture, now)
  if (!step) throw new Error('a picture that was just taken in can be given up')
  return afterStep(picture, step)
}

/** A picture that somebody's phone sent and WeChat passed, as its document stands. The verdicts of the house are held back. */
export async function published(house: House, openid = 'demo-chen'): Promise<PictureDocument> {
  const { id } = await takeIn(house, openid)
  await say(house, 'pass')
  return pictureOf(id)
}

/** WeChat's word on the picture that was taken in last, pushed. */
export async function say(house: House, suggest: 'pass' | 'risky' | 'review'): Promise<void> {
  const [newest] = await house.control<{ event: object }[]>('GET', 'pushes')
  await house.control('POST', 'pushes', { ...newest?.event, result: { suggest } })
}

/** How a picture stands in the database. */
export async function pictureOf(id: string): Promise<PictureDocument> {
  const [found] = await documents<PictureDocument>('pictures', { _id: id })
  if (!found) throw new Error(`there is no picture ${id}`)
  return found
}

/** The paths of all files in storage that begin like this. */
export async function filesIn(house: House, folder: string): Promise<string[]> {
  const page = await (await fetch(`${house.url}/_/console/files`)).text()
  return [...new Set(page.match(new RegExp(`\\b${folder}/[\\w./-]+`, 'g')))].sort()
}

/** Which of these files are in storage. */
export async function stored(house: House, fileIds: string[]): Promise<string[]> {
  const all = await Promise.all(['held', 'photos', 'incoming'].map((folder) => filesIn(house, folder)))
  return fileIds.filter((fileId) => all.flat().includes(pathOf(fileId)))
}
