import { CALLS_AT_MOST, type WireCall, type WireReply } from 'types/wire'
import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { COMMUNITY, NEIGHBOUR } from '../../demo/places'
import { add, reachInto } from '../support/database'
import { endedImport } from '../support/grant-table'
import { type House, newKey, openHouse } from '../support/house'
import { INPUTS, type Subject } from '../support/inputs'
import { unsurePicture } from '../support/pictures'
import { procedures } from '../support/procedures'
import { memberWith } from '../support/seats'

/**
 * Nothing leaks between communities. Every procedure is called about things of one community by people of another: by a
 * resident, the residents' committee and an administrator there, as what they are and as if they belonged here.
 */

/**
 * What does not refuse them, and why that gives nothing away. 'own': it names no subject, and whatever it gives or does is
 * the caller's own. 'public': it is for everybody in WeChat.
 */
const OPEN: Partial<Record<ProcedureName, 'own' | 'public'>> = {
  'communities.mine': 'own',
  'communities.setup': 'own',
  'communities.rename': 'own',
  'communities.save': 'own',
  'places.communities': 'public',
  'places.pick': 'public',
  'places.byCode': 'public',
  'places.template': 'own',
  'places.exportSheet': 'own',
  'places.reserveSheet': 'own',
  'places.checkSheet': 'own',
  'places.importUnderWay': 'own',
  'members.me': 'own',
  'members.memberships': 'own',
  'members.waiting': 'own',
  'members.leave': 'own',
  'members.erase': 'own',
  'members.exportMine': 'own',
  'members.setPhone': 'own',
  'members.forgetPhone': 'own',
  'members.setPortrait': 'own',
  'members.looks': 'own',
  'photos.reserve': 'own',
  'photos.waiting': 'own',
  'photos.reviews': 'own',
  'requests.mine': 'own',
  'requests.waiting': 'own',
  'messages.mine': 'own',
  'messages.unread': 'own',
  'messages.markRead': 'own',
  'posts.resign': 'own',
  'posts.invitations': 'own',
  'posts.building': 'public',
  'posts.coverage': 'own',
  'units.list': 'own',
  'units.add': 'own',
  'teams.list': 'own',
  'teams.add': 'own',
}

/** Refusals that say nothing of whether there is such a thing. */
const SAYS_NOTHING = ['NOT_FOUND', 'FORBIDDEN']

let house: House
let subject: Subject
const STRANGERS = ['demo-dou', 'demo-wei', 'stranger-administrator']

beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_SETUP_CODES: 'a-code-that-no-stranger-has' } })
  await reachInto(house)
  await add('members', [memberWith('stranger-administrator', NEIGHBOUR, [['administrator', NEIGHBOUR]])])
  const picture = unsurePicture(COMMUNITY, new Date())
  await add('pictures', [picture])
  await add('imports', [endedImport('import-here', COMMUNITY)])
  const { id: requestId } = await house
    .as('demo-chen')
    .requests.submit.mutate({ category: 'other', text: '只有这里知道', placeId: 'b3', key: newKey() })
  subject = {
    communityId: COMMUNITY,
    placeId: 'b3',
    householdId: 'b3-2-801',
    memberId: memberIdOf(COMMUNITY, 'demo-wu'),
    requestId,
    postKey: 'warden@b3',
    teamId: 'team-orange',
    unitId: 'unit-bank',
    pictureId: picture._id,
    importId: 'import-here',
    fileId: await house.put(
      'demo-chen',
      `incoming/${memberIdOf(COMMUNITY, 'demo-chen')}/${newKey()}`,
      Buffer.from('x'),
    ),
    invitationId: 'demo-invitation',
  }
})
afterAll(() => house.close())

/** Whatever of this stands in an answer came from here. */
const marks = () => [
  ...Object.values(subject).filter((one) => one !== subject.placeId),
  '翠苑',
  '只有这里知道',
  '吴桐',
  '王芳',
  '橙色平安队',
]

test('every procedure has an input, and nothing in the tables is gone', () => {
  const paths = procedures.map(([path]) => path).sort()
  expect(Object.keys(INPUTS).sort()).toEqual(paths)
  expect(Object.keys(OPEN).filter((path) => !paths.includes(path))).toEqual([])
})

describe.each(STRANGERS)('%s of another community', (openid) => {
  test.each([
    ['as what they are', NEIGHBOUR],
    ['as if they belonged here', COMMUNITY],
    ['without saying where', undefined],
  ])('%s is told nothing and changes nothing', async (_, communityId) => {
    const calls = procedures.map(([path, { _def }]) => {
      const name = path as ProcedureName
      return { path, type: _def.type, input: INPUTS[name](subject), open: OPEN[name] }
    })
    const changesOwn = ({ open, type }: (typeof calls)[number]) => open === 'own' && type === 'mutation'
    const before = await house.writes()
    const replies = await ask(
      openid,
      communityId,
      calls.filter((call) => !changesOwn(call)),
    )
    expect(await house.writes()).toBe(before)
    const leaks = [...replies, ...(await ask(openid, communityId, calls.filter(changesOwn)))].flatMap(
      ({ path, open, reply }) => {
        const told = open === 'public' ? '' : JSON.stringify(reply)
        return [
          ...(open === undefined && !SAYS_NOTHING.includes(codeOf(reply)) ? [`${path}: ${codeOf(reply)}`] : []),
          ...marks().flatMap((mark) => (told.includes(mark) ? `${path} tells ${mark}` : [])),
        ]
      },
    )
    expect(leaks).toEqual([])
  })
})

test('and all that lies here is as it was', async () => {
  const chen = house.as('demo-chen')
  expect(await chen.requests.get.query({ id: subject.requestId })).toMatchObject({ state: 'submitted', version: 1 })
  expect(await house.as('demo-wu').members.me.query()).toMatchObject({ state: 'pending' })
  expect(await chen.teams.get.query({ id: 'team-orange' })).toMatchObject({ version: 1, count: 5 })
  expect(await chen.units.get.query({ id: 'unit-bank' })).toMatchObject({ version: 1 })
  expect((await house.as('demo-wang').communities.setup.query()).name).toBe('翠苑社区')
  // Where they belong the same ids open doors: nothing was refused for being unknown.
  const asWarden = await house.as('demo-li').members.applicants.query({ placeId: 'b3' })
  expect(asWarden.items.map(({ id }) => id)).toContain(subject.memberId)
})

async function ask<C extends WireCall>(openid: string, communityId: string | undefined, calls: C[]) {
  const answered: (C & { reply: WireReply })[] = []
  for (let from = 0; from < calls.length; from += CALLS_AT_MOST) {
    const batch = calls.slice(from, from + CALLS_AT_MOST)
    const sent = batch.map(({ path, type, input }) => ({ path, type, input }))
    const { answer } = await house.call(openid, { communityId, calls: sent })
    if (!('replies' in answer)) throw new Error(JSON.stringify(answer))
    for (const [index, call] of batch.entries()) {
      const reply = answer.replies[index]
      if (!reply) throw new Error(`${call.path} had no answer`)
      answered.push({ ...call, reply })
    }
  }
  return answered
}

const codeOf = (reply: WireReply): string => ('error' in reply ? reply.error.code : 'let through')
