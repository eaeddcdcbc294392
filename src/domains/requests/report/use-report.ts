import { useEffect, useRef } from 'react'
import type { MeView } from 'types/members'
import { PHOTOS_AT_MOST, type RequestCategory } from 'types/words/requests'
import { api } from '@/cloud/api'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { useSentPhotos } from '@/screen/sent-photos'
import { useDeed } from '@/screen/use-deed'
import { useWhenReady } from '@/screen/use-when-ready'
import { dueWords, provisionally } from '@/time/words'
import { toast } from '@/ui/toast'
import { requestKeys, showRequest } from '../queries'
import { ways } from '../ways'
import { type Draft, type DraftPhoto, missingIn, submissionOf } from './draft'
import { useDraft } from './use-draft'
import { useFaults } from './use-faults'

/** The fields of a submission. */
const FIELDS = ['category', 'text', 'photoIds', 'placeId']

/** Writing a report and sending it off, exactly once. */
export function useReport({ id: memberId }: MeView, category: RequestCategory | null) {
  const { draft, restored, change, keep, rekey, startOver, drop } = useDraft(memberId, category)
  const { faults, point, explain, clear, clearOne } = useFaults(FIELDS)

  const arrived = useRef(new Map(restored?.draft.photos.map((photo): [string, DraftPhoto] => [photo.id, photo])))
  const photos = useSentPhotos({
    atMost: PHOTOS_AT_MOST,
    before: restored?.draft.photos.map(({ id, url }) => ({ id, path: url })),
    onSent: ({ id, thumbnailUrl }) => void arrived.current.set(id, { id, url: thumbnailUrl, at: Date.now() }),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say when the photos changed
  useEffect(() => {
    change({ photos: photos.ids.flatMap((id) => arrived.current.get(id) ?? []) })
  }, [photos.ids.join()])
  // What was wrong with the photos was said of those that stood there: sent again or taken out, it is no longer so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when the photos changed
  useEffect(() => {
    clearOne('photoIds')
  }, [photos.ids.join(), photos.fault])

  const submission = useDeed(api.requests.submit.mutate, {
    keptKey: { key: draft.key, renew: rekey },
    onScreen: [requestKeys.mine],
    onDone(request) {
      drop()
      showRequest(request)
    },
    made: madeIn(ways, '看刚才的诉求'),
    explain,
  })
  const send = async () => {
    keep()
    const request = await submission.run(submissionOf(draft))
    if (!request) return
    const due = provisionally(dueWords(request.dueAt, Date.now()), request.provisional)
    toast(`已提交。${request.ownerLabel}${request.held ? '先看内容，' : ''}最迟${due}受理`)
    replaceBy(ways.detail(request.id))
  }

  // The draft takes a photo up one step after it arrived.
  const photosUnderWay = photos.sending || photos.ids.length > draft.photos.length
  const submit = () => {
    const missing = missingIn(draft, photos)
    if (Object.keys(missing).length > 0) point(missing)
    else if (photosUnderWay) sending.ask()
    else void send()
  }
  const sending = useWhenReady(!photosUnderWay || photos.fault !== null, submit)

  return {
    draft,
    restored,
    photos,
    faults,
    busy: submission.busy || sending.waiting,
    /** Will be sent off as soon as the photos are there. */
    awaitingPhotos: sending.waiting,
    change: (changes: Partial<Draft>) => {
      change(changes)
      clear()
    },
    startOver: () => {
      for (const { key } of photos.photos) photos.remove(key)
      startOver()
      clear()
    },
    submit,
  }
}
