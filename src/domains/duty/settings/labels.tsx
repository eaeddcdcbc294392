import { useState } from 'react'
import type { DutyDeskView } from 'types/duty-views'
import { DUTY_KIND_NAMES, DUTY_KINDS, LABEL_LENGTH } from 'types/words/duty'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useDutyDeed } from '../queries'

/** How this community calls the three kinds of party members. */
export function Labels({ labels }: Pick<DutyDeskView, 'labels'>) {
  const [written, setWritten] = useState(labels)
  const deed = useDutyDeed(api.duty.setLabels.mutate)
  const save = async () => {
    if (await deed.run(written)) toast('已保存')
  }
  return (
    <Section title='三类党员怎么叫'>
      <Stack gap={4}>
        {DUTY_KINDS.map((kind) => (
          <TextField
            key={kind}
            label={`${DUTY_KIND_NAMES[kind]}的叫法`}
            error={deed.fields[kind]}
            limit={LABEL_LENGTH}
            value={written[kind]}
            onChange={(text) => setWritten((now) => ({ ...now, [kind]: text }))}
          />
        ))}
        <Button look='plain' busy={deed.busy} onPress={() => void save()}>
          保存叫法
        </Button>
      </Stack>
    </Section>
  )
}
