import { useState } from 'react'
import type { VolunteerSelf } from 'types/task-views'
import { SKILL_NAMES, SKILLS, type Skill, TIME_NAMES, TIMES, type TimeWished } from 'types/words/tasks'
import { queryClient } from '@/cloud/queries'
import { Button } from '@/ui/button'
import { ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { taskKeys, useIntroducing } from '../queries'

const skillOptions = SKILLS.map((value) => ({ value, label: SKILL_NAMES[value] }))
const timeOptions = TIMES.map((value) => ({ value, label: TIME_NAMES[value] }))
const MINOR = [
  {
    value: 'minor',
    label: '我未满 18 岁',
    hint: '参加前要监护人同意，有危险的任务不能参加。选了以后，只有队长或居委会能改回来',
  },
] as const

/** What somebody knows how to do, when they are mostly free, and whether they are of age. Nobody is asked when they were born. */
export function IntroduceSheet({ me, onClose }: { me: VolunteerSelf; onClose: () => void }) {
  const [skills, setSkills] = useState<Skill[]>(me.skills)
  const [times, setTimes] = useState<TimeWished[]>(me.times)
  const [minor, setMinor] = useState(me.minor)
  const { run, busy } = useIntroducing((self: VolunteerSelf) => queryClient.setQueryData(taskKeys.me, self))
  const save = async () => {
    if (!(await run({ skills, times, minor }))) return
    toast('已保存')
    onClose()
  }
  return (
    <Sheet
      title='说说我自己'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <Stack gap={4}>
        <Field label='会什么（可以不选）'>
          <ManyChoice look='chips' label='会什么' options={skillOptions} value={skills} onChange={setSkills} />
        </Field>
        <Field label='一般什么时候有空（可以不选）' hint='有合适的任务，先给您看这些时间的'>
          <ManyChoice look='chips' label='什么时候有空' options={timeOptions} value={times} onChange={setTimes} />
        </Field>
        {me.minor ? (
          <Note>已登记为未满 18 岁。满 18 岁了或者登记错了，请队长或居委会来改。</Note>
        ) : (
          <ManyChoice
            label='年龄'
            options={MINOR}
            value={minor ? ['minor'] : []}
            onChange={(chosen) => setMinor(chosen.length > 0)}
          />
        )}
      </Stack>
    </Sheet>
  )
}
