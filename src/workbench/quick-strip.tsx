import type { PostView } from 'types/members'
import { QUICK } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Wrap } from '@/ui/stack'

interface QuickStripProps {
  post: PostView
  /** Begins choosing several; null where nothing can be done with several. */
  onMany: (() => void) | null
}

/** More than these are no longer quick. */
const AT_MOST = 4

/** What the holder of a post often does. */
export function QuickStrip({ post, onMany }: QuickStripProps) {
  const ways = QUICK.filter(({ shelf, posts }) => shelf === 'do' && posts.includes(post.kind)).slice(0, AT_MOST)
  if (ways.length === 0 && !onMany) return null
  return (
    <Wrap>
      {onMany && (
        <Button narrow look='plain' icon='check' onPress={onMany}>
          多选
        </Button>
      )}
      {ways.map(({ title, icon, to }) => (
        <Button key={title} narrow look='plain' icon={icon} onPress={() => open(to(post))}>
          {title}
        </Button>
      ))}
    </Wrap>
  )
}
