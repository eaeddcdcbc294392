import { useEffect, useState } from 'react'
import type { PostView } from 'types/members'
import { countFor } from './figures'
import { type Narrowing, useCounts, useQueue } from './queries'
import { useSteady } from './use-steady'

/**
 * What lies on the desk of somebody with posts: in whose name they look, what waits, and what it is narrowed to.
 * @param posts those with which matters can land, at least one
 */
export function useDesk(posts: readonly [PostView, ...PostView[]]) {
  const counts = useCounts().data?.counts
  const [chosen, setChosen] = useState<string>()
  const post = posts.find(({ key }) => key === chosen) ?? firstAtWork(posts, counts ?? []) ?? posts[0]
  // Whoever begins to read is not led to another post by what comes in.
  useEffect(() => {
    if (counts && chosen === undefined) setChosen(post.key)
  }, [counts, chosen, post.key])
  const [narrowing, setNarrowing] = useState<Narrowing>({})
  const [search, setSearch] = useState('')
  const queue = { postKey: post.key, ...narrowing }
  return {
    post,
    counts: counts ?? [],
    narrowing,
    narrow: (changes: Narrowing) => setNarrowing((before) => ({ ...before, ...changes })),
    search,
    setSearch,
    queue: useSteady(useQueue(queue), JSON.stringify(queue)),
    /** Looks in the name of another post. */
    choose(key: string) {
      setChosen(key)
      setNarrowing({})
      setSearch('')
    },
  }
}
export type Desk = ReturnType<typeof useDesk>

const firstAtWork = (posts: readonly PostView[], counts: Parameters<typeof countFor>[0]) =>
  posts.find(({ key }) => countFor(counts, key) > 0)
