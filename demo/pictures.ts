import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MemberDocument } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { Photo } from 'types/requests'
import { cleanPicture } from '../cloudfunctions/domains/photos/clean'
import { hear, takenIn } from '../cloudfunctions/domains/photos/life'
import { heldFiles } from '../cloudfunctions/domains/photos/names'
import { photoOf } from '../cloudfunctions/domains/photos/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import type { Judgement } from '../cloudfunctions/kernel/content'
import { bucketOf, pathOf } from '../cloudfunctions/kernel/file-ids'
import { fileIdOf, upload } from '../cloudfunctions/kernel/files'
import { newId } from '../cloudfunctions/kernel/ids'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { people } from './cast'

const HOUR = 3_600_000
const FOLDER = path.join(__dirname, 'pictures')

/** Who took what is no portrait. */
const PHOTOGRAPHERS: Record<string, string> = { light: 'demo-chen', bin: 'demo-zhou', door: 'demo-liu' }

/**
 * The pictures of the demo community: each drawing as one that WeChat passed, and one of which it was not sure this
 * morning, so that the office has something to look at. Their files are put into storage.
 */
export async function demoPictures(members: Map<string, MemberDocument>, now: Date): Promise<PictureDocument[]> {
  const bucket = bucketOf(await fileIdOf(''))
  const kept: PictureDocument[] = []
  const keep = async (id: string, openid: string, content: Buffer, judgement: Judgement) => {
    const by = members.get(openid)
    if (!by) throw new Error(`nobody in the demo community is called ${openid}`)
    const at = new Date(now.getTime() - HOUR)
    const taken = takenIn({ id, source: id, ...heldFiles(bucket, [newId()]), at }, actorOf(by, at), at)
    kept.push(await stored(taken, content, judgement, at))
  }
  const drawn = await drawings()
  for (const [name, content] of drawn) {
    const portrayed = people.find(({ portrait }) => portrait === name)?.openid
    await keep(`demo-${name}`, portrayed ?? PHOTOGRAPHERS[name] ?? '', content, 'pass')
  }
  await keep('demo-unsure', 'demo-you', drawn.get('bin') ?? Buffer.alloc(0), 'review')
  return kept
}

/** By the names of the drawings. */
export const photosOf = (pictures: PictureDocument[]): Map<string, Photo> =>
  new Map(pictures.map(({ _id: id, ...picture }) => [id.replace('demo-', ''), photoOf({ id, ...picture })]))

/** A picture as it is after a verdict, with nothing left to follow. */
async function stored(
  taken: PictureDocument,
  content: Buffer,
  judgement: Judgement,
  at: Date,
): Promise<PictureDocument> {
  const step = hear(taken, judgement, at)
  const heard = step ? { ...afterStep(taken, step), effects: [] } : taken
  const { fileId, thumbnailId } = heard.shown ?? heard
  const { picture, thumbnail } = await cleanPicture(content)
  await Promise.all([upload(pathOf(fileId), picture), upload(pathOf(thumbnailId), thumbnail)])
  return heard.shown ? { ...heard, shown: { ...heard.shown, ready: true } } : heard
}

/** The drawings as pixels, by name; all of them first, because whatever cleans pictures reads no drawings. */
async function drawings(): Promise<Map<string, Buffer>> {
  const { default: sharp } = await import('sharp')
  const drawn = new Map<string, Buffer>()
  for (const file of await readdir(FOLDER)) {
    const drawing = sharp(await readFile(path.join(FOLDER, file)))
    drawn.set(path.parse(file).name, await drawing.png().toBuffer())
  }
  return drawn
}
