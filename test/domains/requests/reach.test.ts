import type { MemberDocument, Post } from 'types/members'
import type { RequestDocument } from 'types/requests'
import type { PostKind } from 'types/words/posts'
import { knowsReporter, mayRead } from '../../../cloudfunctions/domains/requests/parties'
import { reachOf, reporterKnownTo } from '../../../cloudfunctions/domains/requests/reach'
import { requests } from '../../../cloudfunctions/domains/requests/store'
import { type Actor, keyOf } from '../../../cloudfunctions/kernel/actor'
import { allOf, anyOf, type Condition, openDatabase } from '../../../cloudfunctions/kernel/database'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'

/** What a post finds is what it may open, and by a reporter's name only where it may know that: one rule in two forms. */

let house: House
let all: RequestDocument[]
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  const filed = { placeId: 'b3-2-602', aboutId: 'b3', name: '钱桂芳', consent: true, category: 'other' } as const
  await house.as('demo-li').requests.fileFor.mutate({ ...filed, text: '灯不亮', key: newKey() })
  // What lies outside the place of a post that has to do with it, as after a place was moved.
  const west = await documents<RequestDocument>('requests', { scope: 'y2', held: false })
  for (const { _id, handlers } of west.slice(0, 2)) {
    await change('requests', _id, { handlers: [...handlers, 'warden@b3', 'propertyCompany@y1'] })
  }
  const [third] = west.slice(2)
  if (third?.behalf) throw new Error('nobody filed it')
  const [own] = await documents<RequestDocument>('requests', { 'behalf.postKey': 'warden@b3' })
  await change('requests', own?._id ?? '', { scope: third?.scope, place: third?.place })
  all = await documents<RequestDocument>('requests', { communityId: COMMUNITY })
})
afterAll(() => house.close())

const ids = (found: { _id: string }[]) => found.map(({ _id }) => _id).sort()

test('of every post of the community', async () => {
  const people = await documents<MemberDocument>('members', { communityId: COMMUNITY })
  const elsewhere: [PostKind, string][] = [
    ['socialWorker', 'y2'],
    ['socialWorker', 'g2'],
  ]
  const posts: Post[] = [
    ...people.flatMap((member) => member.posts),
    ...elsewhere.map(([kind, id]) => ({
      id,
      kind,
      at: { id, label: id },
      acting: false,
      from: new Date(0),
      until: null,
    })),
  ]
  const find = (where: Condition) => requests(openDatabase()).find({ where, limit: 1_000 })
  const [anybody] = people
  const wrong: string[] = []
  for (const post of posts) {
    const actor: Actor = {
      memberId: 'nobody-who-reports',
      communityId: COMMUNITY,
      openid: 'nobody',
      member: anybody as MemberDocument,
      posts: [post],
    }
    const reach = anyOf(reachOf([post], COMMUNITY).map(({ where }) => where))
    const read = all.filter((one) => mayRead(one, actor))
    if (String(ids(await find(reach))) !== String(ids(read))) wrong.push(`${keyOf(post)} reads`)
    const known = ids(await find(allOf(reach, reporterKnownTo([post]))))
    // By the post in which it was filed they know who it is as well: that one is called, and not found by their name.
    const may = read.filter((one) => knowsReporter(one, actor) && one.behalf?.postKey !== keyOf(post))
    if (!ids(may).every((id) => known.includes(id))) wrong.push(`${keyOf(post)} does not find whom it knows`)
    if (!known.every((id) => read.some((one) => one._id === id && knowsReporter(one, actor))))
      wrong.push(`${keyOf(post)} finds whom it may not know`)
  }
  expect(wrong).toEqual([])
  expect(posts.length).toBeGreaterThan(30)
})
