import { useRef, useState } from 'react'
import { choosePhotos, type LocalPhoto } from './photo-source'
import { toast } from './toast'

/** A photo on its way: shown from `path` until it has the id under which the server knows it. */
export interface PhotoInHand extends LocalPhoto {
  key: string
  /** 'refused': it will never be taken, however often it is sent. */
  state: 'sending' | 'sent' | 'failed' | 'refused'
  /** How much has gone, 0 to 1. At 0 nothing was heard yet; at 1 all has gone, and its receipt is awaited. */
  progress: number
  id?: string
}

/** Sends one photo. Calls `onProgress` (0 to 1) if it can tell. Fails by throwing. @returns the photo's id */
export type Send = (photo: LocalPhoto, onProgress: (share: number) => void) => Promise<string>

interface Options {
  /** Makes ready for the photos that were chosen at once, and gives for each what sends it, and sends it again. */
  prepare: (count: number) => Promise<Send[]>
  /** Whether a photo that was refused like this would be refused again. */
  isFinal?: (thrown: unknown) => boolean
  atMost: number
  /** Photos of a draft that were sent before. */
  before?: readonly { id: string; path: string }[]
}

export interface PhotosInHand {
  photos: readonly PhotoInHand[]
  atMost: number
  /** Of those that have arrived, in the order shown. */
  ids: string[]
  /** Some are still on their way: not yet the time to submit. */
  sending: boolean
  /** What is to be done about those that did not arrive, in words for the person; null when all did or are on their way. */
  fault: string | null
  add: () => Promise<void>
  retry: (key: string) => void
  remove: (key: string) => void
}

/** In how many steps an upload is seen to go on: each is drawn, and an old phone draws slowly. */
const STEPS = 20

const faultOf = (photos: readonly PhotoInHand[]): string | null => {
  if (photos.some(({ state }) => state === 'refused')) return '有照片不能用，请删去这张，换一张'
  return photos.some(({ state }) => state === 'failed') ? '有照片没有传上去，请点“重传”，或删去这张' : null
}

/** The photos of a form: chosen, made small, sent at once, sent again, taken out. The photo picker shows them. */
export function usePhotos({ prepare, isFinal = () => false, atMost, before = [] }: Options): PhotosInHand {
  const [photos, setPhotos] = useState<PhotoInHand[]>(() =>
    before.map(({ id, path }) => ({ key: id, id, path, bytes: 0, state: 'sent', progress: 1 })),
  )
  const keys = useRef(0)
  const senders = useRef(new Map<string, Send>())

  const change = (key: string, changes: Partial<PhotoInHand>) =>
    setPhotos((all) => all.map((photo) => (photo.key === key ? { ...photo, ...changes } : photo)))

  const sendAll = async (chosen: PhotoInHand[]) => {
    for (const { key } of chosen) change(key, { state: 'sending', progress: 0 })
    const unprepared = chosen.filter(({ key }) => !senders.current.has(key))
    const prepared = unprepared.length > 0 ? await prepare(unprepared.length).catch(() => []) : []
    for (const [index, send] of prepared.entries()) senders.current.set(unprepared[index]?.key ?? '', send)
    for (const photo of chosen) sendBy(senders.current.get(photo.key), photo)
  }

  const sendBy = (send: Send | undefined, photo: PhotoInHand) => {
    if (!send) return change(photo.key, { state: 'failed' })
    let said = 0
    const tell = (share: number) => {
      const progress = Math.round(share * STEPS) / STEPS
      if (progress === said) return
      said = progress
      change(photo.key, { progress })
    }
    send(photo, tell).then(
      (id) => change(photo.key, { id, state: 'sent', progress: 1 }),
      (thrown) => change(photo.key, { state: isFinal(thrown) ? 'refused' : 'failed' }),
    )
  }

  const add = async () => {
    const chosen = await choosePhotos(atMost - photos.length).catch(() => {
      toast('没能打开相机或相册，请在设置里允许后再试', 'bad')
      return []
    })
    const fresh = chosen.map((photo): PhotoInHand => {
      keys.current += 1
      return { ...photo, key: `photo-${keys.current}`, state: 'sending', progress: 0 }
    })
    setPhotos((all) => [...all, ...fresh])
    await sendAll(fresh)
  }

  return {
    photos,
    atMost,
    ids: photos.flatMap(({ id }) => id ?? []),
    sending: photos.some(({ state }) => state === 'sending'),
    fault: faultOf(photos),
    add,
    retry: (key) => void sendAll(photos.filter((photo) => photo.key === key)),
    remove: (key) => setPhotos((all) => all.filter((photo) => photo.key !== key)),
  }
}
