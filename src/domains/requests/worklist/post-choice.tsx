import type { PostView } from 'types/members'
import { postWords } from '@/domains/members/words'
import { FilterBar } from '@/ui/filter-bar'

interface PostChoiceProps {
  posts: readonly { post: PostView; new: number; working: number }[]
  value: string | undefined
  onChange: (postKey: string) => void
}

/** In whose name one looks, for those who hold more than one post. */
export function PostChoice({ posts, value = '', onChange }: PostChoiceProps) {
  if (posts.length < 2) return null
  return (
    <FilterBar
      label='以哪个职务办理'
      filters={posts.map(({ post }) => ({
        value: post.key,
        label: postWords(post),
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
