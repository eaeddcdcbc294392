import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { momentWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { teamKeys, useApplicants } from '../queries'
import { teamWays } from '../ways'

/** Who asks to be taken in, for whoever leads the team; pressing one opens the application. */
export function Applicants({ id }: { id: string }) {
  const applicants = useApplicants(id)
  useWatched(teamKeys.applicants(id))
  const now = Date.now()
  return (
    <Section title='申请参加'>
      <Paged query={applicants} empty={<Empty icon='people' title='没有人等您答复' />}>
        {(items) => (
          <Card flush>
            {items.map((one) => (
              <Row
                key={one.id}
                icon='person'
                title={one.name}
                note={[`${momentWords(one.at, now)}申请`, one.words].filter(Boolean).join('：')}
                onPress={() => open(teamWays.application(one.id))}
              />
            ))}
          </Card>
        )}
      </Paged>
    </Section>
  )
}
