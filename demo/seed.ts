import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MemberDocument } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { Photo } from 'types/requests'
import type { UnitDocument } from 'types/units'
import cloud from 'wx-server-sdk'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { openDatabase } from '../cloudfunctions/kernel/database'
import { upload } from '../cloudfunctions/kernel/files'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { sealPhone } from '../cloudfunctions/kernel/privacy'
import { cleanPicture } from '../cloudfunctions/photos/clean'
import { hear, takenIn } from '../cloudfunctions/photos/life'
import { heldPath, publishedIdOf } from '../cloudfunctions/photos/showing'
import { people } from './cast'
import { demoInvitations } from './invitations'
import { membersOf } from './members'
import { documentsOf } from './place-documents'
import { COMMUNITY, places } from './places'
import { affairs, teams, units } from './registers'
import { demoRequests } from './requests'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const AT_ONCE = 100

/**
 * Fills an empty database with the demo community. The process must have the environment of the cloud to fill.
 * @returns whether there was anything to do; a community that is there already is left as it is
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
  if (await openDatabase().collection('places').get(COMMUNITY)) return false
  const since = new Date(now.getTime() - 200 * DAY)
  const drawn = await drawings()
  const pictures = await keepPictures(drawn)
  const all: MemberDocument[] = []
  const members = new Map<string, MemberDocument>()
  for (const person of people) {
    // Whoever waits has done so since yesterday.
    const mine = membersOf(person, person.state === 'pending' ? new Date(now.getTime() - DAY) : since)
    all.push(
      ...mine.map((member) => withPortrait(withPhone(member, person.phone), pictures.get(person.portrait ?? ''))),
    )
    if (mine[0]) members.set(person.openid, mine[0])
  }
  await addAll('members', all)
  await addAll('invitations', demoInvitations(members, now))
  await addAll('requests', demoRequests({ members, pictures, now }))
  const photographer = members.get('demo-you')
  if (photographer)
    await addAll('pictures', [await pictureToReview(photographer, drawn.get('bin') ?? Buffer.alloc(0), now)])
  await addAll('communities', affairs(since))
  await addAll('teams', teams(since))
  await addAll('units', units(since).map(withContactPhone))
  // Last and top last: a seed that was cut short begins anew.
  await addAll('places', documentsOf(places).reverse())
  return true
}

const withPhone = (member: MemberDocument, phone: string | undefined): MemberDocument => ({
  ...member,
  phone: phone ? sealPhone(phone, member._id) : null,
})

/** A number of the same invented range for whoever has none in the app. */
const withContactPhone = (unit: UnitDocument, index: number): UnitDocument => ({
  ...unit,
  contact: unit.contact && { ...unit.contact, phone: sealPhone(`1990001${String(index).padStart(4, '0')}`, unit._id) },
})
const withPortrait = (member: MemberDocument, picture: Photo | undefined): MemberDocument =>
  picture ? { ...member, portrait: picture } : member

async function addAll(collection: string, documents: object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await cloud
      .database()
      .collection(collection)
      .add({ data: documents.slice(from, from + AT_ONCE) as unknown as object })
  }
}

const PICTURES = path.join(__dirname, 'pictures')

/** The drawings as pictures, by name; all of them first, because whatever cleans pictures reads no drawings. */
async function drawings(): Promise<Map<string, Buffer>> {
  const { default: sharp } = await import('sharp')
  const drawn = new Map<string, Buffer>()
  for (const file of await readdir(PICTURES)) {
    const drawing = sharp(await readFile(path.join(PICTURES, file)))
    drawn.set(path.parse(file).name, await drawing.png().toBuffer())
  }
  return drawn
}

async function keepPictures(drawn: Map<string, Buffer>): Promise<Map<string, Photo>> {
  const kept = new Map<string, Photo>()
  for (const [name, content] of drawn) {
    const { picture, thumbnail } = await cleanPicture(content)
    const base = `photos/${COMMUNITY}/demo-${name}`
    kept.set(name, {
      id: `demo-${name}`,
      fileId: await upload(`${base}.jpg`, picture),
      thumbnailId: await upload(`${base}-s.jpg`, thumbnail),
    })
  }
  return kept
}

/** One of which WeChat was not sure this morning, so that the office has something to look at. */
async function pictureToReview(by: MemberDocument, content: Buffer, now: Date): Promise<PictureDocument> {
  const { picture, thumbnail } = await cleanPicture(content)
  const id = 'demo-unsure'
  const [fileId, thumbnailId] = await Promise.all([
    upload(heldPath(COMMUNITY, `${id}.jpg`), picture),
    upload(heldPath(COMMUNITY, `${id}-s.jpg`), thumbnail),
  ])
  const at = new Date(now.getTime() - HOUR)
  const names = { fileId: publishedIdOf(fileId), thumbnailId: publishedIdOf(thumbnailId) }
  const taken = takenIn({ id, source: id, ...names, at }, actorOf(by, at), at)
  const unsure = hear(taken, 'review', at)
  return unsure ? afterStep(taken, unsure) : taken
}
