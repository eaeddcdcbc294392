import type { CommunityDocument, FoundingDocument, PropertyContact, SetupStepView } from 'types/communities'
import type { Seat } from 'types/members'
import type { Office } from 'types/places'
import { type CommunityStep, SETUP_STEP_NAMES } from 'types/words/communities'
import { POST_NAMES } from 'types/words/posts'
import { isOn, type System, systemName } from 'types/words/systems'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { memberIdOf, newId } from '../../kernel/ids'
import { effectsOf, type Step } from '../../kernel/matter'

interface Beginning {
  /** What the code stands for. */
  foundingId: string
  openid: string
  name: string
  administratorName: string
  key: string
  now: Date
}

/** The use of a code. The community that it founds gets an id that says nothing. */
export function foundingOf({ foundingId, openid, name, administratorName, key, now }: Beginning): FoundingDocument {
  const communityId = newId()
  const by = { memberId: memberIdOf(communityId, openid), name: administratorName, post: null }
  const entry = { id: newId(), at: now, step: 'found' as const, by, key, text: name }
  return {
    _id: foundingId,
    communityId,
    openid,
    name,
    administratorName,
    timeline: [entry],
    effects: effectsOf(['community.founded'], entry),
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** A community's own affairs on its first day: nothing is known yet but who founded it. */
export const communityOf = ({
  communityId,
  timeline,
  createdAt,
}: Omit<FoundingDocument, '_id'>): CommunityDocument => ({
  _id: communityId,
  communityId,
  office: { phone: null, hours: null },
  timeline,
  effects: [],
  version: 1,
  createdAt,
  updatedAt: createdAt,
})

interface Said {
  key: string
  now: Date
}

/** Calls the community by another name; the place at the top of its tree takes it over. */
export const rename = (
  community: CommunityDocument,
  actor: Actor,
  name: string,
  said: Said,
): Step<CommunityDocument> => ({
  set: {},
  entry: entryBy(community, actor, 'communities.rename', { step: 'rename', text: name, ...said }),
  events: ['community.renamed'],
})

/** Says how the office is reached. */
export const saveOffice = (
  community: CommunityDocument,
  actor: Actor,
  office: Office,
  said: Said,
): Step<CommunityDocument> => ({
  set: { office },
  entry: entryBy(community, actor, 'communities.save', { step: 'save', ...said }),
  events: [],
})

/**
 * Switches a system off or on. What is under way in it stays as it is.
 * @throws {AppError} ALREADY_DONE where it stands so already
 */
export function switchSystem(
  community: CommunityDocument,
  actor: Actor,
  { system, on }: { system: System; on: boolean },
  said: Said,
): Step<CommunityDocument> {
  const off = community.systemsOff ?? []
  const text = `${on ? '开通' : '关闭'}${systemName(system)}`
  const entry = entryBy(community, actor, 'communities.switchSystem', { step: 'switch', text, ...said })
  if (isOn(off, system) === on) {
    throw new AppError(
      'ALREADY_DONE',
      'WRONG_STATE',
      `“${systemName(system)}”已经${on ? '开通' : '关闭'}了，请刷新看看`,
    )
  }
  return { set: { systemsOff: on ? off.filter((one) => one !== system) : [...off, system] }, entry, events: [] }
}

/** Says how the property company of a yard is reached, or, without a number, that it has none any more. */
export function saveProperty(
  community: CommunityDocument,
  actor: Actor,
  { at, phone, nightPhone }: { at: Seat; phone: string; nightPhone: string },
  said: Said,
): Step<CommunityDocument> {
  const entry = entryBy(community, actor, 'communities.saveProperty', { step: 'property', text: at.label, ...said })
  if (nightPhone !== '' && phone === '') {
    const message = '请填写物业公司白天的电话'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { phone: message })
  }
  const others = (community.property ?? []).filter((one) => one.at.id !== at.id)
  const contact: PropertyContact[] = phone === '' ? [] : [{ at, phone, nightPhone: nightPhone || null }]
  return { set: { property: [...others, ...contact] }, entry, events: [] }
}

/**
 * Nobody is led through the set-up from now on: what falls vacant later is no set-up any more.
 * @param steps how far it has come
 * @throws {AppError} CONFLICT/WRONG_STATE as long as something is to be done
 */
export function endSetup(
  community: CommunityDocument,
  actor: Actor,
  steps: readonly SetupStepView[],
  said: Said,
): Step<CommunityDocument> {
  const entry = entryBy(community, actor, 'communities.endSetup', { step: 'setUp', ...said })
  if (community.setUpAt) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一步已经有人办过了，请返回首页')
  const open = steps.find(({ done }) => !done)
  if (open) {
    const message = `“${SETUP_STEP_NAMES[open.step]}”还没有完成，请先办好`
    throw new AppError('CONFLICT', 'WRONG_STATE', message)
  }
  return { set: { setUpAt: said.now }, entry, events: [] }
}

function entryBy(
  { communityId }: CommunityDocument,
  actor: Actor,
  name: GovernedName,
  { step, text, key, now }: Said & { step: CommunityStep; text?: string },
) {
  if (communityId !== actor.communityId) throw notFound('个社区')
  const post = authority(actor, name, [communityId])
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key, ...(text === undefined ? {} : { text }) }
}

interface Facts {
  buildings: number
  households: number
  office: Office
  officeHeld: boolean
  propertyHeld: boolean
  /** Buildings that have a warden. */
  covered: number
  residents: number
}

/** What has been done of the set-up, in the order in which it is best done. */
export const setupOf = (facts: Facts): SetupStepView[] => [
  { step: 'places', done: facts.buildings > 0 && facts.households > 0, count: facts.buildings, of: null },
  { step: 'contact', done: facts.office.phone !== null, count: Number(facts.office.phone !== null), of: 1 },
  { step: 'office', done: facts.officeHeld, count: Number(facts.officeHeld), of: 1 },
  { step: 'property', done: facts.propertyHeld, count: Number(facts.propertyHeld), of: 1 },
  {
    step: 'coverage',
    done: facts.buildings > 0 && facts.covered >= facts.buildings,
    count: facts.covered,
    of: facts.buildings,
  },
  { step: 'residents', done: facts.residents > 0, count: facts.residents, of: null },
]
