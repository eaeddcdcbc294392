import { useState } from 'react'
import type { DutyFileView, DutyMineView } from 'types/duty-views'
import type { Excuse } from 'types/words/duty'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { canScan } from '@/screen/scan'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { scanCheckIn } from '../check-in/scan-check-in'
import { ExcuseChoice } from '../parts/excuse-choice'
import { useActivities, useDutyDeed } from '../queries'
import { dutyWays } from '../ways'
import { periodLine, ruleWords, shortPeriod } from '../words'

interface ThisPeriodProps {
  mine: DutyMineView
  file: DutyFileView
}

/** The period of now in one line, with the way to check in and to be excused. */
export function ThisPeriod({ mine: { period, rhythm, checkIn }, file }: ThisPeriodProps) {
  const [excusing, setExcusing] = useState(false)
  const hasChances = (useActivities().data?.pages[0]?.items.length ?? 0) > 0
  const found = file.periods.find((one) => one.period === period)
  const mayAsk = !found || (found.standing === 'notYet' && !found.excuse)
  const check = async () => {
    const scanned = await scanCheckIn()
    if (scanned) open(dutyWays.checkIn(scanned.id, scanned.code))
  }
  return (
    <Card>
      <Stack gap={3}>
        <Title>{periodLine(period, found, Date.now(), hasChances)}</Title>
        <Note>{`要求：${ruleWords(rhythm)}`}</Note>
        {found?.refusal && (
          <Callout tone='wait' title='这次请假支部没有同意'>
            {`原因：${found.refusal}。有疑问请联系支部，也可以再请一次。`}
          </Callout>
        )}
        {canScan && checkIn && (
          <Button icon='qr' onPress={() => void check()}>
            扫码签到
          </Button>
        )}
        {mayAsk && (
          <Button look='plain' onPress={() => setExcusing(true)}>
            请个假
          </Button>
        )}
      </Stack>
      {excusing && <ExcuseSheet period={period} onClose={() => setExcusing(false)} />}
    </Card>
  )
}

/** A kind of reason and no more. */
function ExcuseSheet({ period, onClose }: { period: string; onClose: () => void }) {
  const [kind, setKind] = useState<Excuse | null>(null)
  const [missing, setMissing] = useState(false)
  const deed = useDutyDeed(api.duty.askExcuse.mutate)
  const ask = async () => {
    setMissing(kind === null)
    if (!kind || !(await deed.run({ kind, period }))) return
    toast('已请假，等支部答复')
    onClose()
  }
  return (
    <Sheet
      title={`${shortPeriod(period, Date.now())}请个假`}
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void ask()}>
          请假
        </Button>
      }
    >
      <ExcuseChoice missing={missing} value={kind} onChange={setKind} />
    </Sheet>
  )
}
