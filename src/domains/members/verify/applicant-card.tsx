import { useState } from 'react'
import type { ApplicantView } from 'types/members'
import { RELATION_NAMES } from 'types/words/members'
import { momentWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/stack'
import { Note, Paragraph, Title } from '@/ui/text'
import { RefuseSheet } from './refuse-sheet'
import { useDecide } from './use-decide'

/** Somebody who says where they live, and the two answers to it. */
export function ApplicantCard({ applicant }: { applicant: ApplicantView }) {
  const { name, homeLabel, relation, appliedAt } = applicant
  const [refusing, setRefusing] = useState(false)
  const { verify, refuse, busy, reasonFault } = useDecide(applicant)

  const askAndVerify = async () => {
    const sure = await confirm({
      title: `${name}住在 ${homeLabel}？`,
      text: `您核实后，${name}就能以${RELATION_NAMES[relation]}的身份反映诉求。`,
      yes: '是，核实通过',
    })
    if (sure) await verify()
  }

  return (
    <Card>
      <Stack gap={1}>
        <Title>{name}</Title>
        <Paragraph>
          {homeLabel}，{RELATION_NAMES[relation]}
        </Paragraph>
        <Note>{momentWords(appliedAt, Date.now())}申请</Note>
      </Stack>
      <Button icon='check' busy={busy} label={`核实通过${name}`} onPress={() => void askAndVerify()}>
        核实通过
      </Button>
      <Button look='plain' disabled={busy} label={`不通过${name}`} onPress={() => setRefusing(true)}>
        不通过
      </Button>
      {refusing && (
        <RefuseSheet name={name} busy={busy} fault={reasonFault} onRefuse={refuse} onClose={() => setRefusing(false)} />
      )}
    </Card>
  )
}
