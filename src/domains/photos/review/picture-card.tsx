import type { ReviewView } from 'types/photos'
import { momentWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Photos } from '@/ui/photos'
import { Note } from '@/ui/text'
import { useDecide } from './use-decide'

/** A picture that waits for a look, and the two answers to it. */
export function PictureCard({ picture }: { picture: ReviewView }) {
  const { url, thumbnailUrl, takenInAt } = picture
  const { publish, withhold, busy } = useDecide(picture)
  const when = momentWords(takenInAt, Date.now())

  const askAndWithhold = async () => {
    const sure = await confirm({
      title: '不公开这张照片？',
      text: '照片会被删除，上传的人会收到通知，请对方换一张。',
      yes: '不公开',
      danger: true,
    })
    if (sure) await withhold()
  }

  return (
    <Card>
      <Photos photos={[{ thumbnail: thumbnailUrl, full: url }]} />
      <Note>{when}上传。系统未能判断，请点开大图审核。</Note>
      <Button icon='check' busy={busy} label={`可以公开：${when}上传的照片`} onPress={() => void publish()}>
        可以公开
      </Button>
      <Button look='plain' disabled={busy} label={`不公开：${when}上传的照片`} onPress={() => void askAndWithhold()}>
        不公开
      </Button>
    </Card>
  )
}
