import { useState } from 'react'
import type { PostView } from 'types/members'
import { postTitle } from 'types/words/posts'
import { PARTS } from '@/domains/contributions'
import { useReading } from '@/theme/reading'
import { Button } from '@/ui/button'
import { FilterBar } from '@/ui/filter-bar'
import { FigureLine } from './figure-line'
import { figureOf, narrowedTo } from './figures'
import { QuickStrip } from './quick-strip'
import { InForce, Tools } from './tools'
import type { Desk } from './use-desk'

interface HeadProps {
  desk: Desk
  posts: readonly PostView[]
  /** Begins choosing several; null where that is not offered now. */
  onMany: (() => void) | null
}

/** So many of what is often done stand above the queue in elder mode; all of them stand among the tools. */
const FIRST = 1

/**
 * Above the queue: in whose name, how it stands, what narrows it, and what is often done. In elder mode the tools are folded
 * away and the first things to do stay, so that the first rows stand on the first screen.
 */
export function Head({ desk, posts, onMany }: HeadProps) {
  const { post, figures, narrowing, narrow, search } = desk
  const folds = useReading().size === 'elder'
  const [unfolded, setUnfolded] = useState(false)
  // What was found is left by emptying the field, so that stays in sight.
  const searches = search !== ''
  return (
    <>
      {posts.length > 1 && (
        <FilterBar
          label='以哪个职务办理'
          filters={posts.map((one) => ({
            value: one.key,
            label: postTitle(one.kind, one.at.label, one.acting),
            count: desk.waitsFor(one.key),
          }))}
          value={post.key}
          onChange={desk.choose}
        />
      )}
      <FigureLine
        values={figures}
        chosen={figureOf(narrowing)}
        onPress={(figure) => narrow(narrowedTo(figure, narrowing))}
      />
      {PARTS.map(([kind, { area }]) => area?.posts.includes(post.kind) && <area.Area key={kind} postKey={post.key} />)}
      {folds && !searches && (
        <Button look='plain' icon={unfolded ? 'minus' : 'search'} onPress={() => setUnfolded(!unfolded)}>
          {unfolded ? '收起' : '查找、筛选和更多'}
        </Button>
      )}
      {(!folds || unfolded || searches) && (
        <>
          <Tools desk={desk} />
          <QuickStrip post={post} onMany={onMany} />
        </>
      )}
      {folds && !unfolded && !searches && <QuickStrip post={post} onMany={null} atMost={FIRST} />}
      {!searches && <InForce desk={desk} />}
    </>
  )
}
