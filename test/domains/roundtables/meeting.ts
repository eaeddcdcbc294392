import type { RoundtableDocument } from 'types/roundtables'
import { add, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'

/** What tests do with meetings in a house of the demo community. */

export const CHAIR = 'demo-wang'
export const SECRETARY = 'demo-kong'
export const DEPUTY = 'demo-you'
export const PROPERTY = 'demo-liu'
export const PROPERTY_SUBSTITUTE = 'demo-niu'
export const SCHOOL = 'demo-yang'
export const LIAISON = 'demo-zhu'
export const STEWARD = 'demo-zhou'
/** A neighbour without a seat. */
export const NEIGHBOUR = 'demo-chen'

export const DAY = 24 * 3_600_000
/** A day of Shanghai so many days from now. */
export const dayIn = (days: number) => new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)

let made = 0
/** In session, as calls have made it: played once, and copied. */
let played: RoundtableDocument | undefined

/** @param house gives the house once it is open, and reached into */
export function meeting(house: () => House) {
  const as = (openid: string) => house().as(openid).roundtables
  const load = async (id: string): Promise<RoundtableDocument> => {
    const [found] = await documents<RoundtableDocument>('roundtables', { _id: id })
    if (!found) throw new Error(`there is no meeting ${id}`)
    return found
  }
  const laidDown = async (found: RoundtableDocument, more: Partial<RoundtableDocument> = {}) => {
    const id = `laid-${++made}`
    await add('roundtables', [{ ...found, number: id, ...more, _id: id }])
    return id
  }
  /** One of the demo under an id of its own: 'meeting-today' is announced and nobody has sat down. */
  const laid = async (like = 'meeting-today', more: Partial<RoundtableDocument> = {}) =>
    laidDown(await load(like), more)
  const sit = (id: string, openid: string, by = SECRETARY) =>
    as(by).sit.mutate({ id, memberId: idOf(openid), key: newKey() })
  const seated = async () => {
    const id = await laid()
    await as(CHAIR).open.mutate({ id, key: newKey() })
    for (const openid of [SECRETARY, DEPUTY, PROPERTY, SCHOOL, LIAISON]) await sit(id, openid)
    return load(id)
  }
  return {
    as,
    load,
    laid,
    /** What somebody was told last of a matter, as `KIND-ID` says it. */
    async told(openid: string, subject: string) {
      const [message] = await documents<{ title: string; text: string }>('messages', {
        _id: `${subject}-${idOf(openid)}`,
      })
      return message && `${message.title}｜${message.text}`
    },
    /** Expects that each of these is refused, in this way, and that nothing was written. */
    async refuses(...all: [deed: () => Promise<unknown>, outcome: string][]) {
      const before = await house().writes()
      for (const [deed, outcome] of all) expect(await outcomeOf(deed())).toBe(outcome)
      expect(await house().writes()).toBe(before)
    },
    sit,
    /** In session with the chair, the secretary, the owners, the property company, the school and the liaison. */
    async inSession() {
      played ??= await seated()
      return laidDown(played)
    },
  }
}

/** What the school gate comes to. */
export const gateResolved = (openids: { committee?: string; property?: string; school?: string } = {}) => ({
  itemId: 'item-gate-today',
  outcome: 'agreed' as const,
  text: '早晚各派两人值守，物业公司申请临时停车位，学校开家长会。',
  agreedBy: ['seat-committee', 'seat-property', 'seat-school'],
  actions: [
    action('早晚各派两人在校门口值守', 'seat-committee', openids.committee ?? CHAIR),
    action('申请临时停车位', 'seat-property', openids.property ?? PROPERTY),
    action('开家长会', 'seat-school', openids.school ?? SCHOOL),
  ],
})

export const action = (what: string, seatId: string, openid: string) => ({
  what,
  seatId,
  memberId: idOf(openid),
  dueOn: dayIn(20),
  evidence: '到现场看一看',
})

/** The pump is for owners to decide. */
export const pumpReferred = {
  itemId: 'item-pump-today',
  outcome: 'referred' as const,
  text: '请业主表决是否动用维修资金。',
  referral: 'motion' as const,
  majority: 'half' as const,
}
