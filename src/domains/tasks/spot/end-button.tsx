import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useTaskDeed } from '../queries'

/** Ends a task before its time. Nobody on the spot is told; their minutes are counted until now. */
export function EndButton({ id }: { id: string }) {
  const deed = useTaskDeed(id, api.tasks.end.mutate)
  const end = async () => {
    const text = '结束时间记为现在，改不回来。没有签退的人，计时的时候算到现在。'
    if (!(await confirm({ title: '现在就结束这项任务？', text, yes: '结束' }))) return
    if (await deed.run({ id })) toast('已结束，请计服务时长')
  }
  return (
    <Button look='plain' busy={deed.busy} onPress={() => void end()}>
      提前结束
    </Button>
  )
}
