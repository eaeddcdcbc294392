import { PHASE_OF } from 'types/words/requests'
import { memberWays } from '@/domains/members/ways'
import { keepsRegister, postWords } from '@/domains/members/words'
import { RequestRow } from '@/domains/requests/parts/request-row'
import type { useWaiting } from '@/domains/requests/queries'
import { ways } from '@/domains/requests/ways'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { Counts } from './counts'

type Work = NonNullable<ReturnType<typeof useWaiting>['data']>['posts'][number]

interface PostBlockProps {
  work: Work
  /** How many wait to be verified. */
  applicants: number
  now: number
}

/** What waits for one post: how much of it, and the most urgent. */
export function PostBlock({ work, applicants, now }: PostBlockProps) {
  const { post, first, working, overdue } = work
  const fresh = work.new
  const openNew = () => open(ways.worklist(post.key, 'new'))
  const openWorking = () => open(ways.worklist(post.key, 'working'))
  // Overdue ones lie in either list; the most urgent come first, so the first overdue one is the most overdue.
  const latest = first.find((request) => request.overdue)
  const openOverdue = () => latest && open(ways.overdue(post.key, PHASE_OF[latest.state]))
  return (
    <Section title={postWords(post)} more={{ text: '全部', onPress: fresh > 0 ? openNew : openWorking }}>
      <Counts
        counts={[
          { label: '待受理', value: fresh, onPress: openNew },
          { label: '办理中', value: working, onPress: openWorking },
          { label: '已超时', value: overdue, late: true, onPress: latest && openOverdue },
        ]}
      />
      {first.length + applicants > 0 ? (
        <Card flush>
          {applicants > 0 && (
            <Row
              icon='people'
              title='有住户等您核实'
              end={<StatusChip tone='wait'>{`${applicants} 人`}</StatusChip>}
              onPress={() => open(memberWays.verify(post.at.id))}
            />
          )}
          {first.map((request) => (
            <RequestRow key={request.id} request={request} now={now} post={post.key} />
          ))}
        </Card>
      ) : (
        <Note>现在没有等着办的事。</Note>
      )}
      {keepsRegister(post) && (
        <Card flush>
          <Row icon='people' title='住户名册' onPress={() => open(memberWays.register(post.at.id, post.at.label))} />
        </Card>
      )}
    </Section>
  )
}
