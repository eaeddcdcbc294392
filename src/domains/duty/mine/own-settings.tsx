import { useState } from 'react'
import type { DutyFileView } from 'types/duty-views'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ManyChoice } from '@/ui/choice'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { toast } from '@/ui/toast'
import { OwnWords } from '../parts/own-words'
import { useDutyDeed } from '../queries'
import { dutyWays } from '../ways'

type Switch = 'shared' | 'wantsReminder'
const SWITCHES = [
  { value: 'shared', label: '本楼邻居看到我是党员、承诺做什么', hint: '看不到参加了几次' },
  { value: 'wantsReminder', label: '还没参加的时候，提醒我一次', hint: '一期最多一次，在小程序的消息里' },
] as const

/** What I decide about my file: who sees what, whether I am reminded, and what I say of myself. */
export function OwnSettings({ file }: { file: DutyFileView }) {
  const { id, version: seen, shared, wantsReminder } = file
  const skills = file.skills ?? ''
  const times = file.times ?? ''
  const saving = useDutyDeed(api.duty.save.mutate)
  const [changing, setChanging] = useState(false)
  const on: Switch[] = [
    ...(shared ? (['shared'] as const) : []),
    ...(wantsReminder ? (['wantsReminder'] as const) : []),
  ]
  const turn = async (chosen: Switch[]) => {
    if (saving.busy) return
    const said = { shared: chosen.includes('shared'), wantsReminder: chosen.includes('wantsReminder') }
    if (await saving.run({ id, seen, skills, times, ...said })) toast('已保存')
  }
  return (
    <Section title='由我决定'>
      <Stack gap={3}>
        <ManyChoice<Switch> label='由我决定' options={SWITCHES} value={on} onChange={(chosen) => void turn(chosen)} />
        <Card flush>
          <Row icon='edit' title='特长和方便的时间' note='支部看得到，好找合适的事' onPress={() => setChanging(true)} />
          <Row icon='lock' title='谁看过我的报到' onPress={() => open(dutyWays.looks())} />
        </Card>
      </Stack>
      {changing && <WordsSheet file={file} onClose={() => setChanging(false)} />}
    </Section>
  )
}

function WordsSheet({ file, onClose }: { file: DutyFileView; onClose: () => void }) {
  const { id, version: seen, shared, wantsReminder } = file
  const [words, setWords] = useState({ skills: file.skills ?? '', times: file.times ?? '' })
  const deed = useDutyDeed(api.duty.save.mutate)
  const save = async () => {
    if (!(await deed.run({ id, seen, shared, wantsReminder, ...words }))) return
    toast('已保存')
    onClose()
  }
  return (
    <Sheet
      title='特长和方便的时间'
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <Stack gap={4}>
        <OwnWords {...words} faults={deed.fields} onChange={(changes) => setWords({ ...words, ...changes })} />
      </Stack>
    </Sheet>
  )
}
