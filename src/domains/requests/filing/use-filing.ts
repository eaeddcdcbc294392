import { useEffect, useState } from 'react'
import { PHOTOS_AT_MOST } from 'types/words/requests'
import { api } from '@/cloud/api'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { useSentPhotos } from '@/screen/sent-photos'
import { useDeed } from '@/screen/use-deed'
import { useWhenReady } from '@/screen/use-when-ready'
import { toast } from '@/ui/toast'
import { requestKeys, showRequest } from '../queries'
import { useFaults } from '../report/use-faults'
import { ways } from '../ways'
import { FILING_FIELDS, type Filing, filingOf, missingIn, NEW_FILING } from './filing'

/**
 * Writing down what a resident says, and sending it off, exactly once.
 * @param known what is known of the resident already
 */
export function useFiling(known: Partial<Pick<Filing, 'name' | 'phone'>>) {
  const [filing, setFiling] = useState<Filing>({ ...NEW_FILING, ...known })
  const { faults, point, explain, clear, clearOne } = useFaults(FILING_FIELDS)
  const photos = useSentPhotos({ atMost: PHOTOS_AT_MOST })
  // What was wrong with the photos was said of those that stood there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when the photos changed
  useEffect(() => clearOne('photoIds'), [photos.ids.join(), photos.fault])

  const submission = useDeed(api.requests.fileFor.mutate, {
    onScreen: [requestKeys.filed],
    onDone: showRequest,
    made: madeIn(ways, '看刚才登记的诉求'),
    explain,
  })
  const send = async () => {
    const request = await submission.run(filingOf(filing, photos.ids))
    if (!request) return
    toast(`已登记，编号 ${request.number}，请告诉居民`)
    replaceBy(ways.detail(request.id))
  }
  const submit = () => {
    const missing = missingIn(filing, photos)
    if (Object.keys(missing).length > 0) point(missing)
    else if (photos.sending) sending.ask()
    else void send()
  }
  const sending = useWhenReady(!photos.sending || photos.fault !== null, submit)

  return {
    filing,
    photos,
    faults,
    busy: submission.busy || sending.waiting,
    /** Will be sent off as soon as the photos are there. */
    awaitingPhotos: sending.waiting,
    change(changes: Partial<Filing>) {
      setFiling((before) => ({ ...before, ...changes }))
      clear()
    },
    submit,
  }
}
