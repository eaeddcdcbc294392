import type { MeView } from 'types/members'
import { HOME_STATE_NAMES, type HomeState, RELATION_NAMES } from 'types/words/members'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useOwnDeed } from '../queries'
import { HOME_STATE_TONES } from '../words'

type Home = MeView['homes'][number]

/** What ending a home is called, by how it stands. */
const ENDING: Record<HomeState, { button: string; title: string; done: string }> = {
  verified: { button: '我搬走了', title: '从这里搬走了？', done: '已办理搬离' },
  pending: { button: '撤回登记', title: '撤回这一户的登记？', done: '已撤回' },
  refused: { button: '删除这条', title: '删除这一户的登记？', done: '已删除' },
}

const COMES_ALONG = '因为住在这里而担任的职务（例如楼栋长）会一并结束。您反映过的诉求仍然是您的。'

interface HomeCardProps {
  home: Home
  holdsPosts: boolean
}

/** One home, how it stands, and what can be done about it. */
export function HomeCard({ home, holdsPosts }: HomeCardProps) {
  const { householdId, label, relation, state, refusal } = home
  const moving = useOwnDeed(api.members.moveOut.mutate)
  const { button, title, done } = ENDING[state]

  const ask = async () => {
    const text = state === 'verified' ? (holdsPosts ? COMES_ALONG : '您反映过的诉求仍然是您的。') : undefined
    const sure = await confirm({ title, text: text && `${label}。${text}`, yes: button, danger: true })
    if (sure && (await moving.run({ householdId }))) toast(done)
  }

  return (
    <Card>
      <Ends>
        <Stack gap={1}>
          <Title>{label}</Title>
          <Note>{RELATION_NAMES[relation]}</Note>
        </Stack>
        <StatusChip tone={HOME_STATE_TONES[state]}>{HOME_STATE_NAMES[state]}</StatusChip>
      </Ends>
      {state === 'pending' && <Note>请等楼栋长或网格员核实，结果会发到“消息”里。</Note>}
      {state === 'refused' && (
        <Callout tone='bad' title='没有通过核实'>
          原因：{refusal ?? '没有写明，请问楼栋长或居委会'}
        </Callout>
      )}
      <Button look='plain' busy={moving.busy} label={`${button}：${label}`} onPress={() => void ask()}>
        {button}
      </Button>
    </Card>
  )
}
