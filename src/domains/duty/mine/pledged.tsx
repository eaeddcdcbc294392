import { isOn } from 'types/words/systems'
import { useMe } from '@/domains/members/queries'
import { OwnPledges } from '@/domains/pledges/parts/own-pledges'
import { useMyPledges } from '@/domains/pledges/queries'

/** What I pledged and the posts that I chose; nothing where the community has no pledges. */
export function Pledged() {
  const me = useMe()
  const pledges = useMyPledges()
  return pledges.data && isOn(me.data?.systemsOff, 'pledges') ? <OwnPledges pledges={pledges.data} /> : null
}
