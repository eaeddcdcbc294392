import sharp from 'sharp'
import type { PictureDocument } from 'types/photos'
import { newId } from '../../cloudfunctions/kernel/ids'
import { afterStep } from '../../cloudfunctions/kernel/matter'
import { giveUp, takenIn } from '../../cloudfunctions/photos/life'
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
