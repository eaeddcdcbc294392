import { CALLS_AT_MOST, type WireCall, type WireReply } from 'types/wire'
import { COMMUNITY, NEIGHBOUR } from '../../../demo/places'
import { demoSubject, LINES, marks, type Subject, tables } from '../../domains'
import { add, reachInto } from '../../support/database'
import { testEach } from '../../support/each'
import { type House, openHouse } from '../../support/house'
import { procedures } from '../../support/procedures'
import { memberWith } from '../../support/seats'

/**
 * Nothing leaks between communities. Every procedure is called about things of one community by people of another: by a
 * resident, the residents' committee and an administrator there, as what they are and as if they belonged here.
 */

/** Refusals that say nothing of whether there is such a thing. */
const SAYS_NOTHING = ['NOT_FOUND', 'FORBIDDEN']

let house: House
let subject: Subject
const STRANGERS = ['demo-dou', 'demo-wei', 'stranger-administrator']

beforeAll(async () => {
  house = await openHouse({ env: { CHORUS_SETUP_CODES: 'a-code-that-no-stranger-has' } })
  await reachInto(house)
  await add('members', [memberWith('stranger-administrator', NEIGHBOUR, [['administrator', NEIGHBOUR]])])
  subject = await demoSubject(house)
})
afterAll(() => house.close())

/** Whatever of this stands in an answer came from here. */
const telling = () => [...Object.values(subject).filter((one) => one !== subject.placeId), ...marks]

describe.each(STRANGERS)('%s of another community', (openid) => {
  test.each([
    ['as what they are', NEIGHBOUR],
    ['as if they belonged here', COMMUNITY],
    ['without saying where', undefined],
  ])('%s is told nothing and changes nothing', async (_, communityId) => {
    const calls = procedures.map(([path, { _def }]) => {
      const { input, open } = LINES[path]
      return { path, type: _def.type, input: input(subject), open }
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
          ...telling().flatMap((mark) => (told.includes(mark) ? `${path} tells ${mark}` : [])),
        ]
      },
    )
    expect(leaks).toEqual([])
  })
})

const looked = tables
  .map(([domain, { subjects }]) => ({ domain, subjects }))
  .filter((one) => one.subjects.expectAsItWas)

testEach(looked)('$domain: what lies here is as it was', async ({ subjects }) => {
  await subjects.expectAsItWas?.(house, subject)
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
