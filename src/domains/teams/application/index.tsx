import { useState } from 'react'
import type { ApplicationView } from 'types/team-applications'
import { APPLICATION_STATE_NAMES, type ApplicationState, TEAM_REASON_LENGTH } from 'types/words/teams'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { momentWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import type { Tone } from '@/ui/tones'
import { teamKeys, useApplication, useApplicationDeed } from '../queries'
import { teamWays } from '../ways'

const TONES: Record<ApplicationState, Tone> = {
  waiting: 'wait',
  admitted: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
}
const PHRASES = ['现在人够了，下次招人再请您。', '这支队伍要有相关技能，欢迎看看别的队伍。']

/** 入队申请: one wish to be taken into a team, for whoever has it and for whoever answers. Address: ?id= */
export default function Application() {
  const { id = '' } = useAddress()
  const application = useApplication(id)
  useWatched(teamKeys.application(id))
  const { data } = application
  return (
    <Page footer={data?.may.answer && <Answer application={data} />}>
      <Remote query={application} look='cards'>
        {(view) => <Shown application={view} />}
      </Remote>
    </Page>
  )
}

function Shown({ application }: { application: ApplicationView }) {
  const { teamId, teamName, name, words, state, reason, at, mine, may } = application
  return (
    <>
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{mine ? `申请参加${teamName}` : name}</Headline>
            <StatusChip tone={TONES[state]}>{APPLICATION_STATE_NAMES[state]}</StatusChip>
          </Ends>
          {words && <Paragraph>{words}</Paragraph>}
          <Facts
            facts={[
              { name: '队伍', value: teamName },
              { name: '时间', value: momentWords(at, Date.now()) },
              { name: '说明', value: reason },
            ].filter(({ value }) => value)}
          />
          {may.answer && <Note>未满 18 岁的，参加任务前还要请监护人同意，由队长登记。</Note>}
        </Stack>
      </Card>
      <Card flush>
        <Row icon='heart' title='看这支队伍' onPress={() => open(teamWays.detail(teamId))} />
      </Card>
    </>
  )
}

function Answer({ application: { id, version: seen, name } }: { application: ApplicationView }) {
  const [declining, setDeclining] = useState(false)
  const admitting = useApplicationDeed(id, api.teams.admit.mutate)
  const deed = useApplicationDeed(id, api.teams.decline.mutate)
  const admit = async () => {
    if (await admitting.run({ id, seen })) toast(`${name}入队了`)
  }
  return (
    <>
      <Button busy={admitting.busy} onPress={() => void admit()}>
        同意
      </Button>
      <Button look='plain' onPress={() => setDeclining(true)}>
        婉拒
      </Button>
      {declining && (
        <WordSheet
          title='婉拒'
          action='发给申请人'
          label='说明'
          hint='申请人会看到'
          limit={TEAM_REASON_LENGTH}
          phrases={PHRASES}
          field='reason'
          deed={deed}
          inputOf={(reason) => ({ id, seen, reason })}
          done='已答复'
          onClose={() => setDeclining(false)}
        />
      )}
    </>
  )
}
