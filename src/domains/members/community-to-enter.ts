import type { CommunityView } from 'types/places'

/**
 * Where somebody belongs whose phone knows of no community yet: to the one they joined, or else to the only one there is.
 * Undefined where they have to say it themselves.
 */
export function communityToEnter(joined: CommunityView[], all: CommunityView[]): string | undefined {
  const choice = joined.length > 0 ? joined : all
  return choice.length === 1 ? choice[0]?.id : undefined
}
