import type { ReactNode } from 'react'
import { Remote } from '@/requests/parts/remote'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { enterCommunity, useArrival } from './arrival'

interface OutsideProps {
  /** For whoever has joined no community. */
  children: ReactNode
}

/** What a tab page shows while the phone knows of no community: the ones to choose from, or the way in. */
export function Outside({ children }: OutsideProps) {
  const { joined, all, found } = useArrival()
  if (found) return <Skeleton look='cards' />
  return (
    <Remote query={joined} look='cards'>
      {(mine) => (
        <Remote query={all} look='cards'>
          {() =>
            mine.length === 0 ? (
              children
            ) : (
              <Section title='您要进入哪个社区？'>
                <Card flush>
                  {mine.map(({ id, name }) => (
                    <Row key={id} icon='building' title={name} onPress={() => enterCommunity(id)} />
                  ))}
                </Card>
              </Section>
            )
          }
        </Remote>
      )}
    </Remote>
  )
}
