import { useState } from 'react'
import type { TeamView } from 'types/teams'
import { TEAM_REASON_LENGTH } from 'types/words/teams'
import { api } from '@/cloud/api'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/stack'
import { Note, Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useTeamDeed } from '../queries'
import { MentorSheet } from './mentor-sheet'

type Sheet = 'mentor' | 'thank' | 'advise'
const THANKS = ['谢谢您的好主意，社区已有类似的队伍，欢迎一起来。', '谢谢大家这段时间的付出。']

/** What the office, the mentor and whoever proposed it can do with a team that is not confirmed yet. */
export function Judging({ team }: { team: TeamView }) {
  const { may } = team
  if (!may.answer && !may.judge && !may.advise && !may.takeBack) return null
  return (
    <Card>
      <Steps team={team} />
    </Card>
  )
}

function Steps({ team }: { team: TeamView }) {
  const { id, version: seen, name, advice, may } = team
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const confirming = useTeamDeed(id, api.teams.confirm.mutate)
  const takingBack = useTeamDeed(id, api.teams.takeBack.mutate)
  const confirmIt = async () => {
    const sure = await confirm({ title: `${name}转为正式队伍？`, text: '发起人和队员都会收到消息。', yes: '转正' })
    if (sure && (await confirming.run({ id, seen }))) toast('已转为正式队伍')
  }
  const takeBack = async () => {
    const sure = await confirm({ title: '撤回这个提议？', yes: '撤回' })
    if (sure && (await takingBack.run({ id, seen }))) toast('已撤回')
  }
  return (
    <Stack gap={3}>
      {(may.judge || may.advise) && <Paragraph>{advice ? `导师说：${advice}` : '导师还没有说看法。'}</Paragraph>}
      {may.judge && team.leaderName === null && <Note>还没有队长，请在“任命或邀请”里请一位。</Note>}
      {may.answer && <Button onPress={() => setSheet('mentor')}>请一位导师，开始试运行</Button>}
      {may.judge && (
        <Button busy={confirming.busy} onPress={() => void confirmIt()}>
          转为正式队伍
        </Button>
      )}
      {may.advise && (
        <Button look='plain' onPress={() => setSheet('advise')}>
          {advice ? '修改我的看法' : '说说我的看法'}
        </Button>
      )}
      {(may.answer || may.judge) && (
        <Button look='plain' onPress={() => setSheet('thank')}>
          {may.answer ? '谢谢发起人，暂不成立' : '感谢并结束'}
        </Button>
      )}
      {may.takeBack && (
        <Button look='text' busy={takingBack.busy} onPress={() => void takeBack()}>
          撤回提议
        </Button>
      )}
      {sheet === 'mentor' && <MentorSheet team={team} onClose={() => setSheet(null)} />}
      {sheet === 'thank' && <ThankSheet team={team} onClose={() => setSheet(null)} />}
      {sheet === 'advise' && <AdviseSheet team={team} onClose={() => setSheet(null)} />}
    </Stack>
  )
}

interface SheetProps {
  team: TeamView
  onClose: () => void
}

function ThankSheet({ team: { id, version: seen, may }, onClose }: SheetProps) {
  const deed = useTeamDeed(id, api.teams.endTrial.mutate)
  return (
    <WordSheet
      title={may.answer ? '谢谢发起人' : '感谢并结束'}
      action='发出'
      label='感谢和说明'
      hint={may.answer ? '发起人会看到' : '发起人和队员都会看到'}
      limit={TEAM_REASON_LENGTH}
      phrases={THANKS}
      deed={deed}
      inputOf={(text) => ({ id, seen, text })}
      done='已发出'
      onClose={onClose}
    />
  )
}

function AdviseSheet({ team: { id, version: seen, advice }, onClose }: SheetProps) {
  const deed = useTeamDeed(id, api.teams.advise.mutate)
  return (
    <WordSheet
      title='我的看法'
      action='发给居委会'
      label='看法'
      hint='这支队伍办得怎么样，要不要转正'
      limit={TEAM_REASON_LENGTH}
      begin={advice ?? ''}
      deed={deed}
      inputOf={(text) => ({ id, seen, text })}
      done='已发给居委会'
      onClose={onClose}
    />
  )
}
