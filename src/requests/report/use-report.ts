import { useEffect, useRef, useState } from 'react'
import type { MeView } from 'types/members'
import { PHOTOS_AT_MOST } from 'types/words/requests'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/queries'
import { memberKeys } from '@/members/queries'
import { replaceBy } from '@/screen/go'
import { useWhenReady } from '@/screen/use-when-ready'
import { dueWords } from '@/time/words'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { usePhotos } from '@/ui/use-photos'
import { useStep } from '../queries'
import { photoSenders } from '../send-photo'
import { ways } from '../ways'
import { type Draft, type DraftPhoto, missingIn, submissionOf } from './draft'
import { goToSpot } from './spot'
import { useDraft } from './use-draft'

type Faults = Record<string, string>

/** The fields of a submission, in the order in which they stand in the form. */
const FIELDS = ['category', 'text', 'photoIds', 'placeId']

/** Writing a report and sending it off, exactly once. */
export function useReport({ id: memberId }: MeView) {
  const { draft, restored, change, keep, rekey, startOver, drop } = useDraft(memberId)
  const [faults, setFaults] = useState<Faults>({})

  const arrived = useRef(new Map(restored?.draft.photos.map((photo): [string, DraftPhoto] => [photo.id, photo])))
  const photos = usePhotos({
    atMost: PHOTOS_AT_MOST,
    before: restored?.draft.photos.map(({ id, url }) => ({ id, path: url })),
    prepare: async (count) =>
      (await photoSenders(count)).map((send) => async ({ path }, onProgress) => {
        const { id, thumbnailUrl } = await send(path, onProgress)
        arrived.current.set(id, { id, url: thumbnailUrl, at: Date.now() })
        return id
      }),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say when the photos changed
  useEffect(() => {
    change({ photos: photos.ids.flatMap((id) => arrived.current.get(id) ?? []) })
  }, [photos.ids.join()])
  // What was wrong with the photos was said of those that stood there: sent again or taken out, it is no longer so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when the photos changed
  useEffect(() => {
    setFaults((before) => ({ ...before, photoIds: '' }))
  }, [photos.ids.join(), photos.failed])

  /** Says what is wrong, each beside its field, and goes to the first of them. */
  const point = (wrong: Faults, otherwise = '请检查填写的内容') => {
    setFaults(wrong)
    const first = FIELDS.find((field) => wrong[field])
    toast((first && wrong[first]) || otherwise, 'bad')
    if (first) goToSpot(first)
  }

  const submission = useStep(api.requests.submit.mutate)
  const send = async () => {
    keep()
    try {
      const request = await submission.mutateAsync(submissionOf(draft))
      drop()
      const due = dueWords(request.dueAt, Date.now())
      toast(`已提交。${request.ownerLabel}${request.held ? '先看内容，' : ''}最迟${due}受理`)
      replaceBy(ways.detail(request.id))
    } catch (thrown) {
      await explain(thrown)
    }
  }

  const explain = async (thrown: unknown) => {
    const { code, reason, message, fields } = callErrorOf(thrown)
    if (reason === 'KEY_REUSED') return receivedBefore()
    if (reason === 'PICTURE_MISSING') return point({ photoIds: message })
    if (code === 'INVALID_INPUT') return point(fields, message)
    // Who they are has changed since the page opened: asked anew, it says what to do.
    if (reason === 'NOT_VERIFIED' || reason === 'NOT_A_MEMBER' || reason === 'BLOCKED') {
      await queryClient.invalidateQueries({ queryKey: memberKeys.me })
    }
    toast(message, 'bad')
  }

  /** An attempt that looked failed had arrived, and what stands here now is no longer the same. */
  const receivedBefore = async () => {
    const look = await confirm({
      title: '刚才的提交已经收到',
      text: '之后改动的内容没有提交，已替您留着。如果是另一件事，可以再提交一次。',
      yes: '看我的诉求',
      no: '留在这里',
    })
    rekey()
    if (look) replaceBy(ways.list())
  }

  // The draft takes a photo up one step after it arrived.
  const photosUnderWay = photos.sending || photos.ids.length > draft.photos.length
  const submit = () => {
    const missing = missingIn(draft, photos)
    if (Object.keys(missing).length > 0) point(missing)
    else if (photosUnderWay) sending.ask()
    else void send()
  }
  const sending = useWhenReady(!photosUnderWay || photos.failed, submit)

  return {
    draft,
    restored,
    photos,
    faults,
    busy: submission.isPending || sending.waiting,
    /** Will be sent off as soon as the photos are there. */
    awaitingPhotos: sending.waiting,
    change: (changes: Partial<Draft>) => {
      change(changes)
      setFaults({})
    },
    startOver: () => {
      for (const { key } of photos.photos) photos.remove(key)
      startOver()
      setFaults({})
    },
    submit,
  }
}
