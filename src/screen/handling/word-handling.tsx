import { useState } from 'react'
import { PhotoPicker } from '@/ui/photo-picker'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { doAndLeave } from '../do-and-leave'
import { useSentPhotos } from '../sent-photos'
import type { DeedOf } from '../use-deed'
import { useWhenReady } from '../use-when-ready'
import type { Handling } from './handling'
import { HandlingPage } from './handling-page'

/** What is sent of a step that is told in words. */
export interface Told {
  id: string
  key: string
  seen: number
  text: string
  photoIds: string[]
}

/** A step that is told in words, perhaps with photos. */
export interface WordForm<View> {
  send: (input: Told) => Promise<View>
  label: string
  hint: string
  optional?: boolean
  photos?: boolean
  /** Said once it is done. */
  done: string
}

interface WordHandlingProps {
  handling: Handling
  form: Omit<WordForm<unknown>, 'send'>
  deed: DeedOf<Told>
  /** Characters. */
  limit: number
  photosAtMost: number
}

/** A step told in words, perhaps with photos: sent off once the photos have arrived. */
export function WordHandling({ handling, form, deed, limit, photosAtMost }: WordHandlingProps) {
  const { matter, detail } = handling
  const [text, setText] = useState('')
  const photos = useSentPhotos({ atMost: photosAtMost })

  const submit = () => {
    if (photos.fault) toast(photos.fault, 'bad')
    else if (photos.sending) sending.ask()
    else {
      const told = { id: matter.id, seen: matter.version, text, photoIds: photos.ids }
      void doAndLeave(deed, told, { done: form.done, back: detail })
    }
  }
  const sending = useWhenReady(!photos.sending || photos.fault !== null, submit)

  return (
    <HandlingPage handling={handling} busy={deed.busy} awaitingPhotos={sending.waiting} onSubmit={submit}>
      <TextField
        multiline
        label={form.label}
        hint={form.hint}
        optional={form.optional}
        limit={limit}
        value={text}
        error={deed.fields.text}
        onChange={setText}
      />
      {form.photos && <PhotoPicker optional label='照片' photos={photos} error={deed.fields.photoIds} />}
    </HandlingPage>
  )
}
