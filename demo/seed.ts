import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MemberDocument } from 'types/members'
import type { Photo } from 'types/requests'
import cloud from 'wx-server-sdk'
import { openDatabase } from '../cloudfunctions/kernel/database'
import { upload } from '../cloudfunctions/kernel/files'
import { sealPhone } from '../cloudfunctions/kernel/privacy'
import { cleanPicture } from '../cloudfunctions/photos/clean'
import { people } from './cast'
import { membersOf } from './members'
import { COMMUNITY, places } from './places'
import { demoRequests } from './requests'

const DAY = 24 * 3_600_000
const AT_ONCE = 100

/**
 * Fills an empty database with the demo community. The process must have the environment of the cloud to fill.
 * @returns whether there was anything to do; a community that is there already is left as it is
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
  if (await openDatabase().collection('places').get(COMMUNITY)) return false
  const since = new Date(now.getTime() - 200 * DAY)
  const all: MemberDocument[] = []
  const members = new Map<string, MemberDocument>()
  for (const person of people) {
    // Whoever waits has done so since yesterday.
    const mine = membersOf(person, person.state === 'pending' ? new Date(now.getTime() - DAY) : since)
    all.push(...mine.map((member) => withPhone(member, person.phone)))
    if (mine[0]) members.set(person.openid, mine[0])
  }
  const pictures = await drawPictures()
  await addAll('members', all)
  await addAll('requests', demoRequests({ members, pictures, now }))
  // Last and top last: a seed that was cut short begins anew.
  await addAll('places', [...places].reverse())
  return true
}

const withPhone = (member: MemberDocument, phone: string | undefined): MemberDocument => ({
  ...member,
  phone: phone ? sealPhone(phone, member._id) : null,
})

async function addAll(collection: string, documents: object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    await cloud
      .database()
      .collection(collection)
      .add({ data: documents.slice(from, from + AT_ONCE) as unknown as object })
  }
}

async function drawPictures(): Promise<Map<string, Photo>> {
  const { default: sharp } = await import('sharp')
  const folder = path.join(__dirname, 'pictures')
  const drawn = new Map<string, Photo>()
  for (const file of await readdir(folder)) {
    const name = path.parse(file).name
    const { picture, thumbnail } = await cleanPicture(
      await sharp(await readFile(path.join(folder, file)))
        .png()
        .toBuffer(),
    )
    const base = `photos/${COMMUNITY}/demo-${name}`
    drawn.set(name, {
      id: `demo-${name}`,
      fileId: await upload(`${base}.jpg`, picture),
      thumbnailId: await upload(`${base}-s.jpg`, thumbnail),
    })
  }
  return drawn
}
