import type { ComponentType } from 'react'
import { HouseholdPeople } from '@/domains/members/household-people'
import { HouseholdRequests } from '@/domains/requests/household-requests'

/** A part of the page of a household. It asks for what it shows, and shows nothing to whoever may not see it. */
interface HouseholdSection {
  name: string
  Section: ComponentType<{ householdId: string }>
}

/** What each domain knows of a household, in the order in which it stands on its page. */
export const HOUSEHOLD_SECTIONS: readonly HouseholdSection[] = [
  { name: 'people', Section: HouseholdPeople },
  { name: 'requests', Section: HouseholdRequests },
]
