import { NAME_LENGTH } from 'types/words/members'
import { api } from '@/cloud/api'
import { WordSheet } from '@/screen/word-sheet'
import { useTaskDeed } from '../queries'

/** Somebody without a phone gets a place, by the leader. */
export function AddSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const deed = useTaskDeed(id, api.tasks.claimFor.mutate)
  return (
    <WordSheet
      type='text'
      title='加一位没带手机的'
      action='加上'
      label='姓名'
      limit={NAME_LENGTH}
      field='name'
      deed={deed}
      inputOf={(name) => ({ id, name })}
      done='已加到名单上'
      onClose={onClose}
    />
  )
}
