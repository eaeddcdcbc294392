import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { requestKeys, useWaiting } from '../queries'
import { Box } from './box'
import { PostChoice } from './post-choice'
import { useBox } from './use-box'

/** 待办诉求: what one of my posts has to do, or what lies in its area. Address: ?post=&phase=&overdue=1 */
export default function Worklist() {
  const waiting = useWaiting()
  const posts = waiting.data?.posts
  const { box, placeLabel, narrow } = useBox(posts?.[0]?.post.key)
  useWatched(requestKeys.lists)
  return (
    <Page>
      {posts && (
        <PostChoice
          posts={posts}
          value={box?.postKey}
          onChange={(postKey) => narrow({ postKey, box: 'own', placeId: undefined })}
        />
      )}
      {box ? (
        <Box
          box={box}
          placeLabel={placeLabel}
          post={posts?.find(({ post }) => post.key === box.postKey)}
          onNarrow={narrow}
        />
      ) : (
        <Remote query={waiting} look='cards'>
          {() => <Empty icon='person' title='您现在没有办理诉求的职务' text='有了职务，派给您的诉求会出现在这里。' />}
        </Remote>
      )}
    </Page>
  )
}
