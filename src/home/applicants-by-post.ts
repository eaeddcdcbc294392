interface Placed {
  post: { key: string; at: { id: string } }
}

/**
 * How many wait to be verified, by the key of the post under which it is said. Two posts at one place share the work: it
 * is said once, under the first.
 */
export function applicantsByPost(
  posts: readonly Placed[],
  waiting: readonly { placeId: string; count: number }[],
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { placeId, count } of waiting) {
    const first = posts.find(({ post }) => post.at.id === placeId)
    if (first && count > 0) counts[first.post.key] = count
  }
  return counts
}
