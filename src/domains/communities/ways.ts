import type { SetupView } from 'types/communities'
import type { SetupStep } from 'types/words/communities'
import { placeWays } from '@/domains/places/ways'
import { postWays } from '@/domains/posts/ways'
import { address } from '@/screen/address'

/** The addresses of the pages about communities. */
export const communityWays = {
  found: () => address('communities/found'),
  setup: () => address('communities/setup'),
  switch: () => address('communities/switch'),
  systems: () => address('communities/systems'),
}

/** Where a step of the set-up is done; null where it is done on its page, or outside of the app. */
export function setupWay(step: SetupStep, { id, name, steps }: SetupView): string | null {
  const community = { id, label: name }
  switch (step) {
    case 'places':
      // The sheet of an office that has one; by hand from then on.
      return steps.some((one) => one.step === 'places' && one.count > 0) ? placeWays.register() : placeWays.sheet()
    case 'office':
      return postWays.name({ kind: 'residentsCommittee', at: community })
    case 'property':
      return postWays.name({ kind: 'propertyCompany', at: community })
    case 'coverage':
      return postWays.coverage()
    case 'contact':
    case 'residents':
      return null
  }
}
