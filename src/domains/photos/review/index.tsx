import { toHome } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { photoKeys, useReviews } from '../queries'
import { PictureCard } from './picture-card'

/** 照片审核: the pictures of which WeChat is not sure. Whoever answers for the community says who may see them. */
export default function Review() {
  const reviews = useReviews()
  useWatched(photoKeys.reviews)
  const nothing = (
    <Empty
      icon='check'
      title='没有待审核的照片'
      text='系统未能判断的照片会出现在这里，请您审核以后再公开。'
      action={{ text: '回到首页', onPress: toHome }}
    />
  )
  return (
    <Page>
      <Paged query={reviews} empty={nothing}>
        {(items) => items.map((picture) => <PictureCard key={picture.id} picture={picture} />)}
      </Paged>
    </Page>
  )
}
