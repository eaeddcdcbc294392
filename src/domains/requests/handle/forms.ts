import type { RequestView } from 'types/request-views'
import type { RequestAction } from 'types/words/requests'
import { api } from '@/cloud/api'
import type { WordForm } from '@/screen/handling/word-handling'

type Form = WordForm<RequestView>

/** The steps that are told in words, perhaps with photos. */
const FORMS = {
  decline: {
    send: api.requests.decline.mutate,
    label: '不予受理的原因',
    hint: '居民看得到，请写明原因，以及该找谁',
    done: '已告知居民',
  },
  note: {
    send: api.requests.note.mutate,
    label: '办到哪一步了',
    hint: '居民看得到，有现场照片更好',
    photos: true,
    done: '进展已记下',
  },
  answer: {
    send: api.requests.answer.mutate,
    label: '答复居民',
    hint: '做了什么，结果怎样。解决没有，由居民来说',
    photos: true,
    done: '已答复，等居民确认',
  },
} satisfies Partial<Record<RequestAction, Form>>

/** The form of an action, if it is told in words alone. */
export const wordFormOf = (action: string): Form | undefined =>
  Object.keys(FORMS).includes(action) ? FORMS[action as keyof typeof FORMS] : undefined
