import { useState } from 'react'
import type { ContactView, RequestView } from 'types/requests'
import { api } from '@/cloud/api'
import { LookSheet, SeenNumber } from '@/screen/look-up'
import { useDeed } from '@/screen/use-deed'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { requestKeys } from '../queries'

/** 联系反映人: the number of who reported it, for whoever handles it, after saying what for. */
export function Contact({ request: { id, reporter } }: { request: RequestView }) {
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState<ContactView | null>(null)
  const looking = useDeed(api.requests.contact.mutate, { onScreen: [requestKeys.one(id)], onDone: setSeen })

  if (seen) {
    return (
      <Card>
        <SeenNumber name={seen.name} phone={seen.phone} />
      </Card>
    )
  }
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
