import { useState } from 'react'
import { PHOTOS_AT_MOST, TEXT_LENGTH } from 'types/words/requests'
import { useWhenReady } from '@/screen/use-when-ready'
import { Page } from '@/ui/page'
import { PhotoPicker } from '@/ui/photo-picker'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { usePhotos } from '@/ui/use-photos'
import { isFinalRefusal, photoSenders } from '../send-photo'
import { Digest } from './digest'
import type { WordForm } from './forms'
import { HandlingFooter } from './handling-footer'
import type { HandlingProps } from './handling-props'
import { useHandling } from './use-handling'

/** A step told in words, perhaps with photos: accept, decline, start, note, answer. */
export function WordHandling({ form, request, action, changed }: HandlingProps & { form: WordForm }) {
  const { id, version: seen } = request
  const [text, setText] = useState('')
  const photos = usePhotos({
    atMost: PHOTOS_AT_MOST,
    isFinal: isFinalRefusal,
    prepare: async (count) =>
      (await photoSenders(count)).map(
        (send) =>
          async ({ path }, onProgress) =>
            (await send(path, onProgress)).id,
      ),
  })
  const { handle, busy, fields } = useHandling(id, form.send, form.done)

  const submit = () => {
    if (photos.fault) toast(photos.fault, 'bad')
    else if (photos.sending) sending.ask()
    else void handle({ id, seen, text, photoIds: photos.ids })
  }
  const sending = useWhenReady(!photos.sending || photos.fault !== null, submit)

  return (
    <Page
      footer={
        <HandlingFooter
          request={request}
          action={action}
          busy={busy}
          awaitingPhotos={sending.waiting}
          onSubmit={submit}
        />
      }
    >
      <Digest request={request} changed={changed} now={Date.now()} />
      <TextField
        multiline
        label={form.label}
        hint={form.hint}
        optional={form.optional}
        limit={TEXT_LENGTH}
        value={text}
        error={fields.text}
        onChange={setText}
      />
      {form.photos && <PhotoPicker optional label='照片' photos={photos} error={fields.photoIds} />}
    </Page>
  )
}
