import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EJSON } from 'bson'
import sharp from 'sharp'
import type { RequestView } from 'types/request-views'
import cloud from 'wx-server-sdk'
import { schema } from '../../cloudfunctions/schema'
import { type State, Store } from '../crash/state'
import { COLOURS, type Colour, type PersonId, PHONE_KEYS, SETUP_CODES } from '../fixtures/documents/people'
import { add, documents, reachInto } from './database'
import { type House, openHouse } from './house'
import { idOf as memberIdIn, titlesOf } from './members'

/** What earlier versions of the functions left in the database and the storage; see test/fixtures/documents/README.md. */

const FOLDER = path.join(__dirname, '../fixtures/documents')

/** The versions of which there are documents, by their day, oldest first. */
export const VERSIONS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => path.basename(file, '.json'))
  .sort()

/**
 * Whether it knows todos: what waits is told no more, messages are one row a matter, a request may be filed for a resident,
 * and systems may be off.
 */
export const knowsTodos = (version: string): boolean => version >= '2026-11-29-3'

/** Whether it knows volunteer tasks, the project library, talents, applications to teams and proposed teams. */
export const knowsTasks = (version: string): boolean => version >= '2026-11-30'

/** Whether it knows the roundtable. */
export const knowsRoundtables = (version: string): boolean => version >= '2026-11-30-2'

interface Written {
  writtenAt: string
  /** Base64, by path in storage. */
  files: Record<string, string>
  collections: Record<string, { _id: string; communityId?: string }[]>
}

/** How long ago the documents were written, as far as the house that they are put into knows. Milliseconds. */
const AGE = 5 * 60_000

/**
 * Puts the documents and files of a version into the empty house that the SDK reaches. Every date is moved by the same
 * span, so that nothing falls due because the test runs long after the documents were written.
 * @returns the id of the community that they speak of
 */
async function moveIn(version: string): Promise<string> {
  const written = EJSON.parse(readFileSync(path.join(FOLDER, `${version}.json`), 'utf8')) as Written
  const span = Date.now() - AGE - new Date(written.writtenAt).getTime()
  for (const [collection, all] of Object.entries(written.collections)) await add(collection, moved(all, span))
  for (const [cloudPath, content] of Object.entries(written.files)) {
    const fileContent = Buffer.from(content, 'base64') as unknown as Parameters<
      typeof cloud.uploadFile
    >[0]['fileContent']
    await cloud.uploadFile({ cloudPath, fileContent })
  }
  return written.collections.communities?.[0]?._id ?? ''
}

/** The moment with which the text of an order begins. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z(?= )/

function moved<T>(value: T, span: number): T {
  if (value instanceof Date) return new Date(value.getTime() + span) as T
  if (typeof value === 'string')
    return value.replace(MOMENT, (at) => new Date(Date.parse(at) + span).toISOString()) as T
  if (Array.isArray(value)) return value.map((one) => moved(one, span)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, span)])) as T
}

/** An empty house for them, one version after the other. Whoever opens it closes it. */
export async function openEarlierHouse(): Promise<House> {
  const env = { CHORUS_PHONE_KEYS: PHONE_KEYS, CHORUS_SETUP_CODES: SETUP_CODES.join(',') }
  const house = await openHouse({ empty: true, limitFactor: 100, env })
  await reachInto(house)
  // WeChat says nothing about pictures unless a test does.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  return house
}

/** People of an earlier version, and what they see in the house. */
export type Earlier = Awaited<ReturnType<typeof moveInto>>

const NOTHING: State = {
  documents: new Map(Object.keys(schema.collections).map((collection) => [collection, []])),
  files: new Map(),
}

/** Empties the house, and lets the people of a version move in. */
export async function moveInto(house: House, version: string) {
  const store = new Store(house)
  await store.putBack(NOTHING, await store.read())
  const communityId = await moveIn(version)
  const as = (openid: PersonId) => house.as(openid, communityId)
  const requestBy = async (openid: PersonId, text: string): Promise<RequestView> => {
    const reporters = await Promise.all([as('reporter'), as('neighbour')].map((one) => one.requests.mine.query({})))
    const id = reporters.flatMap(({ items }) => items).find((one) => one.text === text)?.id
    return as(openid).requests.get.query({ id: id ?? `no-such-request` })
  }
  return {
    house,
    communityId,
    as,
    idOf: (openid: PersonId) => memberIdIn(openid, communityId),
    /** The id of a place, by the names on the way to it. */
    async placeBy(...names: string[]): Promise<string> {
      let id = communityId
      for (const name of names) {
        const { children } = await as('office').places.browse.query({ id })
        const found = children.find((one) => one.name === name)
        if (!found) throw new Error(`there is no ${name} among ${children.map((one) => one.name)}`)
        id = found.id
      }
      return id
    },
    /** The id of a volunteer task, by its title. */
    async taskCalled(title: string): Promise<string> {
      const found = (await documents<{ _id: string; title: string }>('tasks')).find((one) => one.title === title)
      if (!found) throw new Error(`there is no task ${title}`)
      return found._id
    },
    /** A request of the reporter or the neighbour as somebody reads it, by its text. */
    requestBy,
    /** The pictures in the story of a request, as somebody sees them. */
    async pictures(openid: PersonId, text: string): Promise<string[]> {
      const { photos, timeline } = await requestBy(openid, text)
      const all = [...photos, ...timeline.flatMap((entry) => entry.photos ?? [])]
      return Promise.all(
        all.map(async ({ url, thumbnailUrl, held }) => {
          const colour = await colourAt(url)
          return `${(await colourAt(thumbnailUrl)) === colour ? colour : 'torn'}${held ? ', held' : ''}`
        }),
      )
    },
    colourAt,
    told: (openid: PersonId) => titlesOf(house, openid, communityId),
  }
}

/** Which of the fixture's pictures an address shows; 'none' where it shows none. */
async function colourAt(url: string | null | undefined): Promise<Colour | 'none'> {
  const response = url ? await fetch(url) : undefined
  if (!response?.ok) return 'none'
  const { channels } = await sharp(Buffer.from(await response.arrayBuffer())).stats()
  const seen = channels.map(({ mean }) => mean)
  const distance = (colour: string) =>
    [1, 3, 5].reduce((sum, at, i) => sum + Math.abs(Number.parseInt(colour.slice(at, at + 2), 16) - (seen[i] ?? 0)), 0)
  const [nearest] = (Object.keys(COLOURS) as Colour[]).sort((a, b) => distance(COLOURS[a]) - distance(COLOURS[b]))
  return nearest ?? 'none'
}
