import type { RequestView } from 'types/request-views'
import { phrasesOf, TEXT_LENGTH } from 'types/words/requests'
import type { DeedOf } from '@/screen/use-deed'
import { WordSheet } from '@/screen/word-sheet'
import { actionName } from '../words'

interface ToldSheetProps {
  request: RequestView
  action: 'accept' | 'start'
  deed: DeedOf<{ id: string; key: string; seen: number; text?: string }>
  onClose: () => void
}

const HINTS = {
  accept: { hint: '居民看得到，比如谁会去看、什么时候去', done: '已受理' },
  start: { hint: '居民看得到，比如打算怎么办', done: '已开始办理' },
}

/** 受理 or 开始办理: a step of which little has to be said. */
export const ToldSheet = ({ request, action, deed, onClose }: ToldSheetProps) => (
  <WordSheet
    optional
    title={actionName(action, request)}
    action={actionName(action, request)}
    label='说明'
    phrases={phrasesOf(action, request.ownerKey)}
    limit={TEXT_LENGTH}
    deed={deed}
    inputOf={(text) => ({ id: request.id, seen: request.version, text })}
    onClose={onClose}
    {...HINTS[action]}
  />
)
