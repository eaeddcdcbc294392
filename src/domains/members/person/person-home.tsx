import { useState } from 'react'
import type { PersonView } from 'types/people'
import { HOME_STATE_NAMES } from 'types/words/members'
import { api } from '@/cloud/api'
import { leave, open } from '@/screen/go'
import { householdWay } from '@/screen/household-way'
import { useDeed } from '@/screen/use-deed'
import { dayWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { keepPerson, memberKeys } from '../queries'
import { ReasonSheet } from '../reason-sheet'
import { HOME_STATE_TONES, homeWords } from '../words'

interface PersonHomeProps {
  memberId: string
  name: string
  home: PersonView['homes'][number]
  /** Of the person, as they are on screen. */
  seen: number
}

/** A home over which the reader has a post, and saying that it is none any more. */
export function PersonHome({ memberId, name, home, seen }: PersonHomeProps) {
  const { householdId, label, relation, state, since, mayEnd } = home
  const [ending, setEnding] = useState(false)
  const deed = useDeed(api.members.endHome.mutate, {
    onScreen: [memberKeys.person(memberId)],
    onDone: (person) => keepPerson(memberId, person),
  })

  const end = async (reason: string) => {
    const left = await deed.run({ memberId, householdId, reason, seen })
    if (left === undefined) return
    setEnding(false)
    toast(`已办理${name}搬离`)
    // Nothing of theirs is left to see here.
    if (left === null) leave('/home/index')
  }

  return (
    <Card>
      <Ends>
        <Stack gap={1}>
          <Paragraph>{homeWords({ label, relation })}</Paragraph>
          <Note>{dayWords(since, Date.now())}登记</Note>
        </Stack>
        <StatusChip tone={HOME_STATE_TONES[state]}>{HOME_STATE_NAMES[state]}</StatusChip>
      </Ends>
      <Button look='plain' label={`看这一户：${label}`} onPress={() => open(householdWay(householdId))}>
        看这一户
      </Button>
      {mayEnd && (
        <Button look='plain' label={`办理搬离：${label}`} onPress={() => setEnding(true)}>
          办理搬离
        </Button>
      )}
      {ending && (
        <ReasonSheet
          title={`${name}不住 ${label} 了？`}
          hint={`${name}会收到通知，看到这句话。因住在这里而任的职务会一并结束`}
          action='办理搬离'
          busy={deed.busy}
          fault={deed.fields.reason}
          onReason={(reason) => void end(reason)}
          onClose={() => setEnding(false)}
        />
      )}
    </Card>
  )
}
