import type { MemberDocument } from 'types/members'
import { markOfList } from 'types/words/list-mark'
import * as z from 'zod'
import type { ProcedureName } from '../../../cloudfunctions/kernel/grants'
import { COMMUNITY } from '../../../demo/places'
import { demoSubject, LINES, type Subject } from '../../domains'
import { A_NUMBER } from '../../domains/tables'
import { change, documents, reachInto } from '../../support/database'
import { testEach } from '../../support/each'
import { type House, newKey, openHouse } from '../../support/house'
import { idOf } from '../../support/members'
import { procedures } from '../../support/procedures'
import { fieldsOf } from '../../support/samples'

/** A page that lies open asks again what it shows, and is told no more than that nothing has changed. */

let house: House
let subject: Subject
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
  // What WeChat says of pictures comes when it comes, and would be counted among what asking wrote.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  const postKey = `residentsCommittee@${COMMUNITY}`
  const { items } = await house.as('demo-wang').requests.worklist.query({ postKey, box: 'area', phase: 'working' })
  const request = items.find(({ photoCount }) => photoCount > 0)
  if (!request) throw new Error('the demo community has a request with a picture in hand')
  subject = { ...(await demoSubject(house)), postKey, requestId: request.id }
  await change('imports', subject.importId, { state: 'running', lock: COMMUNITY })
})
afterAll(() => house.close())

/** Bytes of the whole answer of a function call. */
const AT_MOST = 200
const UNCHANGED = { unchanged: true }

interface Described {
  _def: { type: string; inputs: z.ZodType[]; output?: z.ZodType }
}
const described = procedures as unknown as [path: ProcedureName, Described][]

const takesSince = ({ _def: { inputs } }: Described) => inputs.some((input) => 'since' in fieldsOf(input))
const queriesAmong = <Path extends string>(all: readonly [Path, Described][]) =>
  all.filter(([, { _def }]) => _def.type === 'query')

/** Every query that takes `since`, and every one whose whole answer is short enough to be asked for without. */
const asked = queriesAmong(described).flatMap(([path, procedure]) => (takesSince(procedure) ? [path] : []))
const numbers = queriesAmong(described).flatMap(([path]) => (LINES[path].withoutSince === A_NUMBER ? [path] : []))

/** What is wrong with queries: each takes `since`, or its line says why it does not. */
function unaccounted(
  all: readonly [string, Described][],
  lines: Record<string, { withoutSince?: string } | undefined>,
): string[] {
  return queriesAmong(all).flatMap(([path, procedure]) => {
    const why = lines[path]?.withoutSince
    if (takesSince(procedure))
      return why === undefined ? [] : [`${path} takes since, and its line says why it does not`]
    if (why === undefined) return [`${path} takes no since, and its line does not say why`]
    const isNumber = procedure._def.output instanceof z.ZodNumber
    return why === A_NUMBER && !isNumber ? [`${path} answers with more than a number`] : []
  })
}

test('every query takes `since`, or its line says why it does not', () => {
  expect(unaccounted(described, LINES)).toEqual([])
})

test('an invented query is noticed', () => {
  const query = (input: z.ZodType, output: z.ZodType): Described => ({
    _def: { type: 'query', inputs: [input], output },
  })
  const list = z.array(z.string())
  const kites: [string, Described][] = [
    ['kites.list', query(z.object({}), list)],
    ['kites.get', query(z.object({ since: z.string() }).optional(), list)],
    ['kites.count', query(z.object({}), list)],
    ['kites.total', query(z.object({}), z.number())],
    ['kites.fly', { _def: { type: 'mutation', inputs: [] } }],
  ]
  const lines = {
    'kites.get': { withoutSince: 'because' },
    'kites.count': { withoutSince: A_NUMBER },
    'kites.total': { withoutSince: A_NUMBER },
  }
  expect(unaccounted(kites, lines)).toEqual([
    'kites.list takes no since, and its line does not say why',
    'kites.get takes since, and its line says why it does not',
    'kites.count answers with more than a number',
  ])
})

interface Answer {
  bytes: number
  data: { mark?: string } | unknown[]
}

async function ask(path: ProcedureName, since?: string, openid = LINES[path].asks ?? 'demo-wang'): Promise<Answer> {
  // Whoever verifies in the whole community is asked about all of it.
  const at = path === 'members.applicants' ? { ...subject, placeId: COMMUNITY } : subject
  const input = { ...LINES[path].input(at), ...(since === undefined ? {} : { since }) }
  const { answer } = await house.call(openid, { communityId: COMMUNITY, calls: [{ path, type: 'query', input }] })
  const [reply] = 'replies' in answer ? answer.replies : []
  if (!reply || 'error' in reply) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return { bytes: Buffer.byteLength(JSON.stringify(answer)), data: reply.data as Answer['data'] }
}

/** What the phone sends back of an answer: a bare list has no mark beside it. */
const markOf = ({ data }: Answer): string | undefined => (Array.isArray(data) ? markOfList(data) : data.mark)

testEach(asked)('%s is answered shortly where nothing has changed, and asking writes nothing', async (path) => {
  const mark = markOf(await ask(path))
  expect(mark).toEqual(expect.any(String))
  const written = await house.writes()
  const again = await ask(path, mark)
  expect(again.data).toEqual(UNCHANGED)
  expect(again.bytes).toBeLessThanOrEqual(AT_MOST)
  expect(await house.writes()).toBe(written)
})

testEach(asked)('%s is answered whole to whoever says nothing, or something else', async (path) => {
  const mark = markOf(await ask(path))
  const digest = (one?: string) => one?.split('.')[0]
  for (const since of [undefined, '', 'another.9999999999999']) {
    const answer = await ask(path, since)
    expect(answer.data).not.toEqual(UNCHANGED)
    expect(digest(markOf(answer))).toBe(digest(mark))
  }
})

testEach(numbers)('%s is a number, and is asked for as it is', async (path) => {
  const { data, bytes } = await ask(path)
  expect(data).toEqual(expect.any(Number))
  expect(bytes).toBeLessThanOrEqual(AT_MOST)
})

test.each<ProcedureName>(['requests.get', 'posts.building'])(
  'what one reader saw of %s is not what another one sees',
  async (path) => {
    const { data } = (await ask(path)) as { data: { mark?: string } }
    const other = await ask(path, data.mark, 'demo-liu')
    expect(other.data).not.toEqual(UNCHANGED)
  },
)

test.each<[ProcedureName, string]>([
  ['requests.get', 'demo-wang'],
  ['posts.building', 'demo-wang'],
  ['members.me', 'demo-li'],
])('whether %s has changed is known without its pictures', async (path, openid) => {
  const readsOfPictures = async () => (await house.stats()).pictures?.reads ?? 0
  const before = await readsOfPictures()
  const mark = markOf(await ask(path, undefined, openid))
  const whole = await readsOfPictures()
  expect(whole).toBeGreaterThan(before)
  expect((await ask(path, mark, openid)).data).toEqual(UNCHANGED)
  expect(await readsOfPictures()).toBe(whole)
})

describe('is answered whole as soon as somebody else has done something', () => {
  const changedBy = async (paths: ProcedureName[], deed: () => unknown, openid = 'demo-wang') => {
    const before = await Promise.all(paths.map(async (path) => markOf(await ask(path, undefined, openid))))
    await deed()
    for (const [index, path] of paths.entries()) {
      expect({ path, data: (await ask(path, before[index], openid)).data }).not.toMatchObject({ data: UNCHANGED })
    }
  }
  const office = () => house.as('demo-wang')

  test('with a request, and what they are told of it', async () => {
    const request = { category: 'other' as const, text: '门禁坏了', placeId: 'b3', key: newKey() }
    const { id, version } = await house.as('demo-chen').requests.submit.mutate(request)
    subject = { ...subject, requestId: id }
    const accept = () => office().requests.accept.mutate({ id, seen: version, key: newKey() })
    await changedBy(['requests.get', 'requests.worklist', 'requests.waiting'], () =>
      changedBy(['requests.mine', 'messages.mine'], accept, 'demo-chen'),
    )
  })

  test('with a team, though nothing is written in it', async () => {
    await changedBy(['teams.get', 'teams.list', 'teams.volunteers'], () =>
      house.as('demo-zhou').teams.join.mutate({ id: subject.teamId, key: newKey() }),
    )
  })

  test('with a unit', async () => {
    const { id, name, kind, version: seen } = await office().units.get.query({ id: subject.unitId })
    await changedBy(['units.get', 'units.list'], () =>
      office().units.save.mutate({ id, seen, name: `${name}新`, kind, key: newKey() }),
    )
  })

  test('with those who wait to be verified, and how they see themselves', async () => {
    const { items } = await house.as('demo-li').members.applicants.query({ placeId: 'b3' })
    const householdId = items.find(({ id }) => id === subject.memberId)?.householdId ?? ''
    const verify = () =>
      house.as('demo-li').members.verify.mutate({ memberId: subject.memberId, householdId, key: newKey() })
    await changedBy(['members.applicants', 'members.waiting', 'members.register', 'members.get'], () =>
      changedBy(['members.me'], verify, 'demo-wu'),
    )
  })

  test('with a portrait, though nothing else has changed', async () => {
    await changedBy(['posts.building'], () =>
      changedBy(
        ['members.me'],
        () => house.as('demo-li').members.setPortrait.mutate({ photoId: null, key: newKey() }),
        'demo-li',
      ),
    )
  })

  test('with posts', async () => {
    subject = { ...subject, memberId: idOf('demo-chen') }
    const post = { memberId: subject.memberId, kind: 'mediator' as const, atId: COMMUNITY }
    await changedBy(['posts.held'], () => office().posts.grant.mutate({ ...post, key: newKey() }))
    const invited = { ...post, memberId: idOf('demo-zhou') }
    await changedBy(['posts.invitations'], () => office().posts.invite.mutate({ ...invited, key: newKey() }))
    // One of the six of the building, and one of the five levels over it.
    const [leader] = await documents<MemberDocument>('members', { postKeys: 'partyGroupLeader@b3' })
    const { posts } = leader ?? { posts: [] }
    await changedBy(['posts.building', 'posts.coverage', 'posts.responsible'], async () => {
      for (const { id: postId } of posts) {
        await office().posts.end.mutate({ memberId: leader?._id ?? '', postId, key: newKey() })
      }
    })
  })

  test('with a picture that waits for a look', async () => {
    await changedBy(['photos.reviews'], () => change('pictures', subject.pictureId, { state: 'published' }))
  })

  test('with an import, a place and the community', async () => {
    await changedBy(['places.importUnderWay'], () => change('imports', subject.importId, { done: 1 }))
    await change('imports', subject.importId, { state: 'done', lock: subject.importId })
    await changedBy(['places.browse'], () =>
      office().places.add.mutate({ parentId: 'b3', level: 'doorway', name: '9 单元', key: newKey() }),
    )
    const { version: seen } = await office().communities.setup.query()
    await changedBy(['communities.setup'], () =>
      office().communities.save.mutate({ phone: '0571-88001234', seen, key: newKey() }),
    )
    await changedBy(['communities.mine'], () => change('members', idOf('demo-wang'), { state: 'pending' }))
  })
})
