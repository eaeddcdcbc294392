import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { PHOTO_TIME_NAMES, PHOTO_TIMES, type PhotoTime, SPOT_PHOTOS_AT_MOST } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { shown, useSentPhotos } from '@/screen/sent-photos'
import { useWhenReady } from '@/screen/use-when-ready'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PhotoPicker } from '@/ui/photo-picker'
import { Photos } from '@/ui/photos'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useTaskDeed } from '../queries'

/** 现场照片: what was there before the work and after it. Whoever may add some adds them here. */
export function SpotPhotos({ task: { id, photos, further } }: { task: TaskView }) {
  const [adding, setAdding] = useState<PhotoTime | null>(null)
  const mayAdd = further.includes('photograph')
  if (!photos || (!mayAdd && PHOTO_TIMES.every((when) => photos[when].length === 0))) return null
  return (
    <Section title='现场照片'>
      {PHOTO_TIMES.map((when) => (
        <OfTime key={when} when={when} photos={photos[when]} onAdd={mayAdd ? () => setAdding(when) : undefined} />
      ))}
      {adding && (
        <PhotoSheet
          id={id}
          when={adding}
          left={SPOT_PHOTOS_AT_MOST - photos[adding].length}
          onClose={() => setAdding(null)}
        />
      )}
    </Section>
  )
}

interface OfTimeProps {
  when: PhotoTime
  photos: NonNullable<TaskView['photos']>[PhotoTime]
  onAdd: (() => void) | undefined
}

function OfTime({ when, photos, onAdd }: OfTimeProps) {
  const name = PHOTO_TIME_NAMES[when]
  const hasRoom = photos.length < SPOT_PHOTOS_AT_MOST
  if (photos.length === 0 && !onAdd) return null
  return (
    <Card>
      <Stack gap={3}>
        <Title>{name}</Title>
        {photos.length > 0 ? <Photos photos={photos.map(shown)} /> : <Note>还没有照片</Note>}
        {onAdd && hasRoom && (
          <Button look='plain' icon='camera' onPress={onAdd}>
            加“{name}”的照片
          </Button>
        )}
      </Stack>
    </Card>
  )
}

interface PhotoSheetProps {
  id: string
  when: PhotoTime
  /** How many there is room for. */
  left: number
  onClose: () => void
}

/** Photos are sent off once they have arrived, as everywhere. */
function PhotoSheet({ id, when, left, onClose }: PhotoSheetProps) {
  const name = PHOTO_TIME_NAMES[when]
  const photos = useSentPhotos({ atMost: left })
  const deed = useTaskDeed(id, api.tasks.photograph.mutate)
  const send = async () => {
    if (!(await deed.run({ id, when, photoIds: photos.ids }))) return
    toast('已加上，检查过后别人也看得到')
    onClose()
  }
  const submit = () => {
    if (photos.fault) toast(photos.fault, 'bad')
    else if (photos.sending) sending.ask()
    else void send()
  }
  const sending = useWhenReady(!photos.sending || photos.fault !== null, submit)
  return (
    <Sheet
      title={`加“${name}”的照片`}
      onClose={onClose}
      footer={
        <Button busy={deed.busy || sending.waiting} onPress={submit}>
          {sending.waiting ? '照片上传中，传完就加上' : '加上'}
        </Button>
      }
    >
      <PhotoPicker
        label={`${name}的样子`}
        hint='任务计好时长后，邻居都看得到。请不拍别人的脸和门牌'
        photos={photos}
        error={deed.fields.photoIds}
      />
    </Sheet>
  )
}
