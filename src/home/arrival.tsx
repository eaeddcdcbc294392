import { useEffect } from 'react'
import type { CommunityView } from 'types/places'
import { useCommunity } from '@/cloud/community'
import { useCommunities, useMemberships } from '@/members/queries'
import { Remote } from '@/requests/parts/remote'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { communityToEnter } from './community-to-enter'
import { Opening } from './opening'
import { Welcome } from './welcome'

/** The first start on a phone that knows of no community. Mostly one does not see it: there is one to enter. */
export function Arrival() {
  const joined = useMemberships()
  const all = useCommunities()
  const enter = useCommunity((store) => store.enter)
  const found = joined.data && all.data && communityToEnter(joined.data, all.data)
  useEffect(() => {
    if (found) enter(found)
  }, [found, enter])

  if (found) return <Opening />
  return (
    <Remote query={joined} look='cards'>
      {(mine) => (
        <Remote query={all} look='cards'>
          {() => (mine.length > 0 ? <WhichCommunity communities={mine} /> : <Welcome />)}
        </Remote>
      )}
    </Remote>
  )
}

function WhichCommunity({ communities }: { communities: CommunityView[] }) {
  const enter = useCommunity((store) => store.enter)
  return (
    <Section title='您要进入哪个社区？'>
      <Card flush>
        {communities.map(({ id, name }) => (
          <Row key={id} icon='building' title={name} onPress={() => enter(id)} />
        ))}
      </Card>
    </Section>
  )
}
