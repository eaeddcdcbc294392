import type { RequestView } from 'types/request-views'
import { TEXT_LENGTH } from 'types/words/requests'
import { WordSheet } from '@/screen/word-sheet'
import { speaksForResident } from '../words'
import type { Acting } from './use-acting'

interface ReopenSheetProps {
  request: RequestView
  reopening: Acting['reopening']
  onClose: () => void
}

/** The resident's word: it is not settled, and why. */
export const ReopenSheet = ({ request, reopening, onClose }: ReopenSheetProps) => (
  <WordSheet
    title={speaksForResident(request) ? '居民说还没有解决' : '还没有解决'}
    action='退回重办'
    label='哪里没有解决'
    hint='写清楚了，办理的人少跑一趟'
    limit={TEXT_LENGTH}
    deed={reopening}
    inputOf={(text) => ({ id: request.id, seen: request.version, text })}
    done='已退回居委会重新办理'
    onClose={onClose}
  />
)
