import type { PostView } from 'types/members'
import { QUICK } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Wrap } from '@/ui/stack'

/** More than these are no longer quick. */
const AT_MOST = 4

/** What the holder of a post often does that waits in no queue. */
export function QuickStrip({ post }: { post: PostView }) {
  const ways = QUICK.filter(({ shelf, posts }) => shelf === 'do' && posts.includes(post.kind)).slice(0, AT_MOST)
  if (ways.length === 0) return null
  return (
    <Wrap>
      {ways.map(({ title, icon, to }) => (
        <Button key={title} narrow look='plain' icon={icon} onPress={() => open(to(post))}>
          {title}
        </Button>
      ))}
    </Wrap>
  )
}
