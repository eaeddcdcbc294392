import type { ReactNode } from 'react'
import type { CommunityView } from 'types/places'
import { Remote } from '@/screen/remote'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { useArrival } from './arrival'
import { enterCommunity } from './enter'

interface OutsideProps {
  /** Stands above all but `children`. */
  head?: ReactNode
  /** For whoever has joined no community. */
  children: ReactNode
}

/** What a tab page shows while the phone knows of no community: the ones to choose from, or the way in. */
export function Outside({ head, children }: OutsideProps) {
  const { joined, all, found } = useArrival()
  if (joined.data?.length === 0 && all.data && !found) return children
  return (
    <>
      {head}
      <Remote query={joined} look='cards'>
        {(mine) =>
          mine.length > 1 ? (
            <WhichCommunity communities={mine} />
          ) : (
            <Remote query={all} look='cards'>
              {() => <Skeleton look='cards' />}
            </Remote>
          )
        }
      </Remote>
    </>
  )
}

const WhichCommunity = ({ communities }: { communities: CommunityView[] }) => (
  <Section title='您要进入哪个社区？'>
    <Card flush>
      {communities.map(({ id, name }) => (
        <Row key={id} icon='building' title={name} onPress={() => enterCommunity(id)} />
      ))}
    </Card>
  </Section>
)
