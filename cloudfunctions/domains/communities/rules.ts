import type { CommunityDocument, FoundingDocument, SetupStepView } from 'types/communities'
import type { Office } from 'types/places'
import type { CommunityStep } from 'types/words/communities'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { notFound } from '../../kernel/errors'
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
