import type { PostView } from 'types/members'
import { QUICK, useMe } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Wrap } from '@/ui/stack'
import { quickFor } from './quick'

interface QuickStripProps {
  post: PostView
  /** Begins choosing several; null where nothing can be done with several. */
  onMany: (() => void) | null
  /** How many are shown; left out: all. */
  atMost?: number
}

/** What the holder of a post often does. */
export function QuickStrip({ post, onMany, atMost }: QuickStripProps) {
  const ways = quickFor(QUICK, post.kind, useMe().data?.systemsOff).slice(0, atMost)
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
