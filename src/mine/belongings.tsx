import type { PostView } from 'types/members'
import { communityWays } from '@/communities/ways'
import { KEEPERS } from '@/members/keeps-registers'
import { memberWays } from '@/members/ways'
import { keepsRegister, postWords } from '@/members/words'
import { messageWays } from '@/messages/ways'
import { looksAfterPlaces } from '@/places/registrars'
import { placeWays } from '@/places/ways'
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
      <Row icon='home' title='我的住处' onPress={() => open(memberWays.homes())} />
      <Row icon='lock' title='隐私与数据' note='电话、谁看过、导出和注销' onPress={() => open(memberWays.privacy())} />
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
          {posts.filter(keepsRegister).map(({ key, at }) => (
            <Row
              key={`register ${key}`}
              icon='people'
              title={`住户名册 · ${at.label}`}
              onPress={() => open(memberWays.register(at.id, at.label))}
            />
          ))}
          {looksAfterPlaces(posts) && (
            <Row icon='building' title='房屋管理' onPress={() => open(placeWays.register())} />
          )}
        </Card>
      </Section>
    )}
    {posts.some(({ kind }) => KEEPERS.includes(kind)) && (
      <Card flush>
        <Row icon='list' title='社区设置' note='还缺什么，一步一步办好' onPress={() => open(communityWays.setup())} />
      </Card>
    )}
  </>
)
