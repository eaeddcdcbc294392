import type { DutyFileView } from 'types/duty-views'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useDutyDeed } from '../queries'

/** Leaving the register of this community. */
export function Leaving({ file: { id, version: seen, state } }: { file: DutyFileView }) {
  const deed = useDutyDeed(api.duty.leave.mutate)
  const isApplied = state === 'applied'
  const leave = async () => {
    const question = isApplied
      ? { title: '撤回报到？', text: '支部不再确认，资料只有您自己看得到。以后可以重新报到。', yes: '撤回' }
      : {
          title: '从本社区转出？',
          text: '选的岗位和没做完的承诺随之结束，以前参加的都还在，您自己看得到。以后可以重新报到。',
          yes: '转出',
        }
    if ((await confirm({ ...question, danger: true })) && (await deed.run({ id, seen }))) {
      toast(isApplied ? '已撤回' : '已转出，谢谢您')
    }
  }
  return (
    <Button look='danger' busy={deed.busy} onPress={() => void leave()}>
      {isApplied ? '撤回报到' : '从本社区转出'}
    </Button>
  )
}
