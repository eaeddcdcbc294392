import type { PostView } from 'types/members'
import { postWords } from '@/members/words'
import { messageWays } from '@/messages/ways'
import { ways } from '@/requests/ways'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'

interface BelongingsProps {
  posts: PostView[]
  unread: number
}

/** What is one's own: requests, messages, and the work of one's posts. */
export const Belongings = ({ posts, unread }: BelongingsProps) => (
  <>
    <Card flush>
      <Row icon='list' title='我的诉求' onPress={() => open(ways.list())} />
      <Row
        icon='bell'
        title='消息'
        end={unread > 0 && <StatusChip tone='wait'>{`${unread} 条未读`}</StatusChip>}
        onPress={() => open(messageWays.list())}
      />
    </Card>
    {posts.length > 0 && (
      <Section title='我的职务'>
        <Card flush>
          {posts.map((post) => (
            <Row
              key={post.key}
              icon='shield'
              title={postWords(post)}
              onPress={() => open(ways.worklist(post.key, 'new'))}
            />
          ))}
        </Card>
      </Section>
    )}
  </>
)
