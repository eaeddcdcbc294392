import { useEffect, useState } from 'react'
import type { PostView } from 'types/members'
import { type Counts, countFor, figuresOf, passed } from './figures'
import { type Narrowing, useCounts, useNarrowedCounts, useQueue } from './queries'
import { useSteady } from './use-steady'

const NONE: Counts = { counts: [], matters: [] }
const WHOLE: Narrowing = { kind: undefined, verb: undefined, due: undefined, buildingId: undefined }

/**
 * What lies on the desk of somebody with posts: in whose name they look, what waits, and what it is narrowed to.
 * @param posts those with which matters can land, at least one
 */
export function useDesk(posts: readonly [PostView, ...PostView[]]) {
  const all = useCounts().data
  const [chosen, setChosen] = useState<string>()
  const post = posts.find(({ key }) => key === chosen) ?? firstAtWork(posts, all ?? NONE) ?? posts[0]
  // Whoever begins to read is not led to another post by what comes in.
  useEffect(() => {
    if (all && chosen === undefined) setChosen(post.key)
  }, [all, chosen, post.key])
  const [narrowing, setNarrowing] = useState<Narrowing>(WHOLE)
  const [search, setSearch] = useState('')
  /** How often all was asked for again: the field of the search is empty then. */
  const [begun, setBegun] = useState(0)
  const queue = { postKey: post.key, ...narrowing }
  const counts = useNarrowedCounts(queue).data ?? all ?? NONE
  const showAll = () => {
    setNarrowing(WHOLE)
    setSearch('')
    setBegun(begun + 1)
  }
  return {
    post,
    /** How much waits for one of the posts, whatever this one is narrowed to. */
    waitsFor: (key: string) => countFor(all ?? NONE, key),
    /** They follow the kind and the building to which it is narrowed; what they narrow it to themselves they cannot follow. */
    figures: figuresOf(counts, post.key),
    narrowing,
    isNarrowed: Object.values(narrowing).some((one) => one !== undefined),
    /** How many there are in what it is narrowed to. */
    passed: passed(counts, post.key, narrowing),
    narrow: (changes: Narrowing) => setNarrowing((before) => ({ ...before, ...changes })),
    search,
    setSearch,
    begun,
    showAll,
    queue: useSteady(useQueue(queue), JSON.stringify(queue)),
    /** Looks in the name of another post. */
    choose(key: string) {
      setChosen(key)
      showAll()
    },
  }
}
export type Desk = ReturnType<typeof useDesk>

const firstAtWork = (posts: readonly PostView[], counts: Counts) => posts.find(({ key }) => countFor(counts, key) > 0)
