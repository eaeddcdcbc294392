import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RequestDocument } from 'types/requests'
import { effectsOf } from '../../../cloudfunctions/kernel/matter'
import { COMMUNITY } from '../../../demo/places'
import { add, change, documents, inPlace } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { idOf } from '../../support/members'
import { CHAIR, PROPERTY } from './meeting'
import { type RoundSketch, roundOf } from './round'

/** What tests do with the chain from a request to its answer. */

export const OWNERS = 'demo-you'

/** The seats of the sketch at the table of the demo. */
const AT_TABLE = { 'round-chair': 'seat-committee', 'round-owner': 'seat-property', 'round-other': 'seat-owners' }

/** @param house gives the house once it is open, and reached into */
export function chaining(house: () => House) {
  const on = (openid: string) => house().as(openid).roundtables
  const sitter = (openid: string) => ({ memberId: idOf(openid), name: openid })
  const one = async <D>(collection: string, id: string) => (await documents<D>(collection, { _id: id }))[0]
  const requestOf = (id: string) => one<RequestDocument>('requests', id)
  const itemOf = (id: string) => one<AgendaItemDocument>('agendaItems', id)
  const actionsOf = (itemId: string) => documents<MeetingActionDocument>('meetingActions', { itemId })

  /** Everything that anybody was told of a matter. */
  const toldOf = (kind: string, id: string) =>
    documents<{ title: string; memberId: string; at: Date }>('messages', { 'subject.kind': kind, 'subject.id': id })

  async function reported(openid: string): Promise<string> {
    const place = openid === 'demo-chen' ? 'b3-2-502' : COMMUNITY
    const said = { category: 'parking' as const, text: '校门口太堵', placeId: place }
    const { id } = await house()
      .as(openid)
      .requests.submit.mutate({ ...said, key: newKey() })
    return id
  }

  /** The demo's table, with a meeting that has resolved something: the clock carries it out. */
  async function resolved(name: string, sketch: Partial<RoundSketch> = {}) {
    const people = { chair: sitter(CHAIR), owner: sitter(PROPERTY), other: sitter(OWNERS) }
    const made = roundOf({ name, communityId: COMMUNITY, at: new Date(Date.now() - 1_000), ...people, ...sketch })
    const meeting = Object.entries(AT_TABLE).reduce((found, [from, to]) => replaced(found, from, to), made.meeting)
    await add('agendaItems', [made.item])
    const handedOn = { kind: 'agendaItem', id: made.item._id, title: made.item.title }
    for (const id of sketch.requests ?? []) {
      if (await requestOf(id)) await change('requests', id, { state: 'inHand', phase: 'working', handedOn })
    }
    await add('roundtables', [meeting])
    return { itemId: made.item._id, meetingId: made.meeting._id }
  }

  /** Has an effect carried out once more, as after a death, or late. */
  async function again(
    collection: 'roundtables' | 'agendaItems' | 'meetingActions' | 'tasks' | 'requests' | 'series',
    id: string,
    event: string,
  ) {
    const matter = (await one<MeetingActionDocument>(collection, id)) as MeetingActionDocument
    const entry = matter.timeline.at(-1) ?? matter.timeline[0]
    const effects = effectsOf([event as never], entry as never).map((each) => ({ ...each, nextAt: new Date(0) }))
    await change(collection, id, { effects })
    await house().fireClock()
  }

  /** The summary of a meeting is posted, and the clock carries out what follows. */
  async function summaryPosted(meetingId: string): Promise<void> {
    const at = new Date()
    await change('roundtables', meetingId, {
      posted: inPlace({ at, hangsUntil: at, withNames: false, text: '结论' }),
    })
    await again('roundtables', meetingId, 'roundtable.posted')
  }

  /** Reported by its owner and accepted by the chair; what the chair did, by the deputy. */
  async function finish({ _id: id, version, owner, timeline }: MeetingActionDocument): Promise<void> {
    const openid = [CHAIR, PROPERTY, OWNERS].find((each) => idOf(each) === owner.memberId) ?? CHAIR
    const said = { id, seen: version, text: `${owner.label}办好了`, photoIds: [], key: newKey() }
    const { version: seen } = await on(openid).reportAction.mutate(said)
    await on(openid === CHAIR ? OWNERS : CHAIR).acceptReport.mutate({ id, seen, key: newKey() })
    expect(timeline).toHaveLength(1)
  }

  return { on, one, requestOf, itemOf, actionsOf, toldOf, reported, resolved, again, summaryPosted, finish }
}

/** The same with another id wherever it stands. */
function replaced<D>(value: D, from: string, to: string): D {
  if (value === from) return to as D
  if (value instanceof Date || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => replaced(each, from, to)) as D
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, replaced(each, from, to)])) as D
}
