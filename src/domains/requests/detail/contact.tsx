import { useState } from 'react'
import type { ContactView, RequestView } from 'types/request-views'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { LookSheet, SeenNumber } from '@/screen/look-up'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Paragraph } from '@/ui/text'
import { requestKeys } from '../queries'
import { ways } from '../ways'
import { speaksForResident } from '../words'

/** 联系反映人: the number of who reported it, for whoever handles it, after saying what for. */
export function Contact({ request }: { request: RequestView }) {
  const { id, reporter } = request
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState<ContactView | null>(null)
  /** What to do instead, where they left no number. */
  const [none, setNone] = useState<string | null>(null)
  const looking = useDeed(api.requests.contact.mutate, {
    onScreen: [requestKeys.one(id)],
    onDone: setSeen,
    explain({ reason, message }) {
      if (reason !== 'NO_PHONE') return false
      setNone(message)
      setAsking(false)
      return true
    },
  })

  if (seen) {
    return (
      <Card>
        <SeenNumber name={seen.name} phone={seen.phone} />
      </Card>
    )
  }
  if (none) return <NoNumber request={request} instead={none} />
  return (
    <>
      <Card flush>
        <Row icon='phone' title='联系反映人' note={reporter} onPress={() => setAsking(true)} />
      </Card>
      {asking && (
        <LookSheet
          name={reporter}
          deed={looking}
          inputOf={(reason) => ({ id, reason })}
          field='reason'
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** They left no number: what else there is. Who is not in the app yet reads nothing that is written here. */
function NoNumber({ request, instead }: { request: RequestView; instead: string }) {
  const { reporter, actions } = request
  const reads = !speaksForResident(request)
  const writes = reads && actions.includes('note')
  return (
    <Stack gap={3}>
      <Callout tone='wait' title={`打不了电话给${reporter}`}>
        <Paragraph>
          {writes || !reads ? instead : '没有登记电话。请上门，或在受理时写几句，反映人会收到消息。'}
        </Paragraph>
      </Callout>
      {writes && (
        <Button look='plain' icon='edit' onPress={() => open(ways.handle(request.id, 'note'))}>
          写给反映人
        </Button>
      )}
    </Stack>
  )
}
