import { useState } from 'react'
import type { SessionItem, SessionView } from 'types/roundtable-session'
import { newKey } from '@/cloud/keys'
import { Button } from '@/ui/button'
import { ManyChoice } from '@/ui/choice'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note, Paragraph } from '@/ui/text'
import { doInSession } from './queue'

interface HandsSheetProps {
  meeting: SessionView
  itemId: string
  option: SessionItem['options'][number]
  onClose: () => void
}

/** Hands by seat: one seat is one hand, and only seats that are there have one. */
export function HandsSheet({ meeting: { id, seats }, itemId, option, onClose }: HandsSheetProps) {
  const [inFavour, setInFavour] = useState<string[]>([])
  const [against, setAgainst] = useState<string[]>([])
  const here = seats.filter(({ isPresent }) => isPresent).map((one) => ({ value: one.id, label: one.label }))
  const save = () => {
    const at = Date.now()
    const entries = [{ id: newKey(), kind: 'hands', itemId, optionId: option.id, inFavour, against, at }]
    const words = `“${option.text}”举手：赞成 ${inFavour.length} 席，反对 ${against.length} 席`
    if (doInSession(id, { procedure: 'record', input: { entries }, words })) onClose()
  }
  return (
    <Sheet title='举手' onClose={onClose} footer={<Button onPress={save}>记下</Button>}>
      <Stack gap={4}>
        <Paragraph>{option.text}</Paragraph>
        <Note>{`现在到场 ${here.length} 席`}</Note>
        <Section title={`赞成 ${inFavour.length} 席`}>
          <ManyChoice
            label='赞成'
            look='chips'
            options={here.filter(({ value }) => !against.includes(value))}
            value={inFavour}
            onChange={setInFavour}
          />
        </Section>
        <Section title={`反对 ${against.length} 席`}>
          <ManyChoice
            label='反对'
            look='chips'
            options={here.filter(({ value }) => !inFavour.includes(value))}
            value={against}
            onChange={setAgainst}
          />
        </Section>
      </Stack>
    </Sheet>
  )
}
