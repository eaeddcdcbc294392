import type { MeView, PostView } from 'types/members'
import { COVERAGE_POSTS, KEEPING_POSTS, NAMING_POSTS, type PostKind } from 'types/words/posts'
import { communityWays } from '@/domains/communities/ways'
import { memberWays } from '@/domains/members/ways'
import { buildingsOf, keepsRegister, postWords } from '@/domains/members/words'
import { messageWays } from '@/domains/messages/ways'
import { placeWays } from '@/domains/places/ways'
import { postWays } from '@/domains/posts/ways'
import { mayFile } from '@/domains/requests/filers'
import { ways } from '@/domains/requests/ways'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'

interface BelongingsProps {
  me: MeView
  unread: number
}

const holdsAny = (posts: PostView[], kinds: readonly PostKind[]) => posts.some(({ kind }) => kinds.includes(kind))

/** What is one's own: requests, messages, and the work of one's posts. */
export const Belongings = ({ me: { homes, posts }, unread }: BelongingsProps) => (
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
      {buildingsOf({ homes }).map(({ id, label }) => (
        <Row
          key={id}
          icon='phone'
          title='本楼两长四员'
          note={`${label}，有事找谁`}
          onPress={() => open(postWays.building(id))}
        />
      ))}
      <Row icon='ticket' title='我有邀请码' onPress={() => open(postWays.accept())} />
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
          {mayFile({ posts }) && (
            <Row icon='phone' title='代居民登记' note='居民来电、来访，替他登记' onPress={() => open(ways.filing())} />
          )}
          {posts.filter(keepsRegister).map(({ key, at }) => (
            <Row
              key={`register ${key}`}
              icon='people'
              title={`住户名册 · ${at.label}`}
              onPress={() => open(memberWays.register(at.id, at.label))}
            />
          ))}
          {holdsAny(posts, KEEPING_POSTS) && (
            <Row icon='building' title='房屋管理' onPress={() => open(placeWays.register())} />
          )}
          <Row icon='calendar' title='我的任期' onPress={() => open(postWays.held())} />
        </Card>
      </Section>
    )}
    {holdsAny(posts, COVERAGE_POSTS) && (
      <Section title='职务管理'>
        <Card flush>
          <Row icon='building' title='两长四员配备' onPress={() => open(postWays.coverage())} />
          {holdsAny(posts, NAMING_POSTS) && (
            <>
              <Row icon='plus' title='任命或邀请' onPress={() => open(postWays.name())} />
              <Row icon='ticket' title='邀请记录' onPress={() => open(postWays.invitations())} />
            </>
          )}
        </Card>
      </Section>
    )}
    {holdsAny(posts, KEEPING_POSTS) && (
      <Card flush>
        <Row icon='list' title='社区设置' note='还缺什么，一步一步办好' onPress={() => open(communityWays.setup())} />
      </Card>
    )}
  </>
)
