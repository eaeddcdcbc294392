import { useState } from 'react'
import type { MinutesView } from 'types/roundtable-minutes'
import { ADDITION_LENGTH } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { ManyChoice } from '@/ui/choice'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useMinutesDeed } from '../session/queries'

interface AppendSheetProps {
  minutes: MinutesView
  onClose: () => void
}

/** What is to be said after they are fixed, with the seats that it concerns. */
export function AppendSheet({ minutes: { id, seats }, onClose }: AppendSheetProps) {
  const deed = useMinutesDeed(id, api.roundtables.append.mutate)
  const [text, setText] = useState('')
  const [seatIds, setSeatIds] = useState<string[]>([])
  const save = async () => {
    if (!(await deed.run({ id, text, seatIds }))) return
    toast('附记已加上')
    onClose()
  }
  return (
    <Sheet
      title='加一份附记'
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void save()}>
          加上
        </Button>
      }
    >
      <Stack gap={4}>
        <Note>纪要正文不变，附记排在后面，有编号。有关的席位会收到通知，同意、有意见或没有回复都写在附记下面。</Note>
        <TextField
          multiline
          label='附记'
          limit={ADDITION_LENGTH}
          error={deed.fields.text}
          value={text}
          onChange={setText}
        />
        <Section title='与哪些席位有关'>
          <ManyChoice
            label='与哪些席位有关'
            look='chips'
            options={seats.map((one) => ({ value: one.id, label: one.label }))}
            value={seatIds}
            onChange={setSeatIds}
          />
        </Section>
        {deed.fields.seatIds && <Note>{deed.fields.seatIds}</Note>}
      </Stack>
    </Sheet>
  )
}
