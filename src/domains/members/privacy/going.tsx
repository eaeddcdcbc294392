import type { MeView } from 'types/members'
import { api } from '@/cloud/api'
import { toHome } from '@/screen/go'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useOwnDeed } from '../queries'

/** Leaving the community, and after that having one's data deleted. Each is asked about by itself. */
export function Going({ me: { state, communityName } }: { me: MeView }) {
  const leaving = useOwnDeed(api.members.leave.mutate)
  const erasing = useOwnDeed(api.members.erase.mutate)

  const leave = async () => {
    const text = '您的住处和职务都会结束，不能再反映新的诉求；已经反映的，还会办完并通知您。以后可以重新加入。'
    const sure = await confirm({ title: `退出${communityName}？`, text, yes: '退出社区', danger: true })
    if (sure && (await leaving.run({}))) toast('已退出社区')
  }
  const erase = async () => {
    const text = '姓名、电话、照片、消息都会删除，找不回来。您反映和办理过的事会留下，但不再有您的名字。'
    const sure = await confirm({ title: '删除您的全部资料？', text, yes: '继续', danger: true })
    if (!sure) return
    const again = '删除后不能恢复。需要留底的话，请先导出。'
    if (!(await confirm({ title: '真的全部删除？', text: again, yes: '全部删除', danger: true }))) return
    if ((await erasing.run({})) === undefined) return
    toast('您的资料已删除')
    toHome()
  }

  return (
    <Section title='退出与注销'>
      <Card>
        {state === 'left' ? (
          <>
            <Note>您已退出社区。可以留着资料以后再加入，也可以全部删除。</Note>
            <Button look='danger' icon='trash' busy={erasing.busy} onPress={() => void erase()}>
              删除我的资料
            </Button>
          </>
        ) : (
          <>
            <Note>不住这里了，可以退出社区；退出后可以把资料全部删除。</Note>
            <Button look='danger' busy={leaving.busy} onPress={() => void leave()}>
              退出社区
            </Button>
          </>
        )}
      </Card>
    </Section>
  )
}
