import type { OfferDayDocument } from 'types/bookings'
import type { MemberDocument } from 'types/members'
import type { RequestDocument } from 'types/requests'
import type { WireReply } from 'types/wire'
import { applicationId } from '../../cloudfunctions/domains/teams/applications'
import { people } from '../../demo/cast'
import { DEMO_CODE } from '../../demo/invitations'
import { COMMUNITY } from '../../demo/places'
import { documents, reachInto } from '../support/database'
import { type House, newKey } from '../support/house'
import { idOf } from '../support/members'
import { misfits } from './compare'
import { isUncalled, isUnread } from './contract'
import type { Calls, Known, Sent, Unread } from './recorded'
import { type Cast, cast } from './roles'

/** What came of sending the recorded inputs to the functions of today, in the demo community. */
export interface Replayed {
  /** Where an input was not taken, or an answer is not what the package knows of it, in words. */
  faults: string[]
  /** The procedures that gave an answer, and not a refusal, to at least one input. */
  answered: Set<string>
}

/** Who is asked for where whoever asked in the story may not here, as they got their home or their post in it. */
const STAND_INS = ['demo-chen', 'demo-wang', 'demo-kong', ...people.map(({ openid }) => openid)]

/**
 * Sends every recorded input of every version to the house, what only looks first. A refusal is no fault, as long as it is
 * not of the input itself: what a story had done before is not done here.
 * @param unread what may have gone
 */
export async function replay(house: House, versions: readonly Calls[], unread: readonly Unread[]): Promise<Replayed> {
  await reachInto(house)
  const roles = await rolesIn()
  const faults: string[] = []
  const answered = new Set<string>()
  const all = versions.flatMap((calls) => Object.entries(calls)).filter(([name]) => !isUncalled(unread, name))
  const order = [
    ...all.filter(([, { type }]) => type === 'query'),
    ...all.filter(([, { type }]) => type === 'mutation'),
  ]
  for (const [name, known] of order) {
    for (const sent of known.sent) {
      const reply = await firstAnswer(house, name, known, sent, roles)
      const said = `${name} ${JSON.stringify(sent.input ?? null)}`
      if ('data' in reply) {
        answered.add(name)
        const wrong = misfits(known.gives, reply.data).filter(({ path }) => !isUnread(unread, name, 'gives', path))
        faults.push(...wrong.map(({ path, what }) => `${said}: ${path} ${what}`))
      } else if (UNSOUND.includes(reply.error.code)) {
        faults.push(`${said}: ${reply.error.code}/${reply.error.reason} ${JSON.stringify(reply.error.fields ?? {})}`)
      }
    }
  }
  return { faults, answered }
}

/** Refusals of the input, and faults of the functions. */
const UNSOUND = ['INVALID_INPUT', 'UNAVAILABLE']

/** The first answer that is no refusal, or the first refusal. What changes something is asked for by one person alone. */
async function firstAnswer(house: House, name: string, known: Known, sent: Sent, roles: Roles): Promise<WireReply> {
  const all = [...(sent.as ? [sent.as] : []), ...STAND_INS]
  let refusal: WireReply | undefined
  for (const openid of known.type === 'query' ? all : all.slice(0, 1)) {
    const ask = async (input: unknown) => {
      const call = { path: name, type: known.type, input }
      const { answer } = await house.call(openid, { communityId: COMMUNITY, calls: [call] })
      return 'replies' in answer ? answer.replies[0] : undefined
    }
    const { cursor, ...begin } = (sent.input ?? {}) as Record<string, unknown>
    const input = cast(sent.input, roles(openid))
    // Where a list has one page only, there is no second one to ask for.
    const first = cursor === undefined ? undefined : await ask(cast(begin, roles(openid)))
    const next = first && 'data' in first ? (first.data as { next?: string | null }).next : undefined
    const reply = first && !next ? first : await ask(next ? { ...(input as object), cursor: next } : input)
    if (!reply) throw new Error(`${name}: the cloud gave no reply`)
    if ('data' in reply || reply.error.code === 'INVALID_INPUT') return reply
    refusal ??= reply
  }
  if (!refusal) throw new Error(`${name}: nobody asked`)
  return refusal
}

type Roles = (openid: string) => Cast

async function rolesIn(): Promise<Roles> {
  const requests = await documents<RequestDocument>('requests', { communityId: COMMUNITY })
  const [booked] = await documents<OfferDayDocument>('offerDays', { offerId: 'offer-yard', over: false })
  const members = new Set((await documents<MemberDocument>('members')).map(({ _id }) => _id))
  const memberOf = (openid: string) => (members.has(idOf(openid)) ? idOf(openid) : idOf('demo-chen'))
  const requestOf = (openid: string) => {
    const posts = (people.find((one) => one.openid === openid)?.posts ?? []).map(([kind, at]) => `${kind}@${at}`)
    const own = requests.find(({ reporter }) => reporter.memberId === idOf(openid))
    return (own ?? requests.find(({ handlers }) => handlers.some((key) => posts.includes(key))) ?? requests[0])?._id
  }
  return (openid) => (role) =>
    role.startsWith('member ')
      ? memberOf(role.slice('member '.length))
      : {
          key: newKey(),
          request: requestOf(openid),
          community: COMMUNITY,
          place: 'b3',
          team: 'team-orange',
          action: 'action-gate',
          item: 'item-ground-floor',
          meeting: 'roundtable-announced',
          'other item': 'item-pump',
          seat: 'seat-property',
          task: 'task-open',
          'task under way': 'task-here',
          application: applicationId(idOf('demo-qin'), 'team-six-health'),
          repeat: 'series-green',
          project: 'project-river',
          talent: 'talent-offered',
          unit: 'unit-school',
          offer: 'offer-hall',
          need: 'need-hall',
          'joint project': 'joint-reading',
          'day of an offer': booked?._id,
          booking: booked?.bookings[0]?.id,
          invitation: 'demo-invitation',
          'invitation code': DEMO_CODE,
          file: `cloud://local.local-local/incoming/${idOf(openid)}/${newKey()}`,
        }[role]
}
