import type { DutyDeskView } from 'types/duty-views'
import { api } from '@/cloud/api'
import { FormOf } from '@/screen/editing'
import { Card } from '@/ui/card'
import { ManyChoice } from '@/ui/choice'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useDesk, useDutyDeed } from '../queries'
import { ruleWords } from '../words'
import { Labels } from './labels'
import { Rhythm } from './rhythm'

/** 报到的要求: how often, how people are called, and whether one checks in by a code. */
export default function DutySettings() {
  return (
    <FormOf query={useDesk()}>
      {(desk) => (
        <Page>
          <Stack gap={5}>
            <Now desk={desk} />
            {desk.actions.includes('settings') ? (
              <>
                <Rhythm desk={desk} />
                <CheckIn checkIn={desk.checkIn} />
                <Labels labels={desk.labels} />
              </>
            ) : (
              <Note>报到的要求由社区党委来定，要改请联系他们。</Note>
            )}
          </Stack>
        </Page>
      )}
    </FormOf>
  )
}

/** '2026-12-01' as '2026 年 12 月 1 日'. */
const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** What holds, and what comes. */
const Now = ({ desk: { rhythm, coming } }: { desk: DutyDeskView }) => (
  <Card>
    <Facts
      facts={[
        { name: '现在', value: ruleWords(rhythm) },
        ...(coming ? [{ name: '以后', value: `${dayWords(coming.from)}起，${ruleWords(coming)}` }] : []),
      ]}
    />
  </Card>
)

/** Checking in by a code is a convenience: the list of the leader is there in any case. */
function CheckIn({ checkIn }: { checkIn: boolean }) {
  const deed = useDutyDeed(api.duty.setCheckIn.mutate)
  const turn = async (on: boolean) => {
    if (!deed.busy && (await deed.run({ checkIn: on }))) toast(on ? '可以扫码签到了' : '不再扫码签到')
  }
  return (
    <Section title='签到码'>
      <ManyChoice<'code'>
        label='签到码'
        options={[
          {
            value: 'code',
            label: '可以扫码、输码签到',
            hint: '图个方便，不强制；负责人在名单上记的一样算。不收集位置、照片和行踪',
          },
        ]}
        value={checkIn ? ['code'] : []}
        onChange={(chosen) => void turn(chosen.length > 0)}
      />
    </Section>
  )
}
