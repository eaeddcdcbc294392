import { useState } from 'react'
import { api } from '@/cloud/api'
import { LookSheet, SeenNumber } from '@/screen/look-up'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'

interface LookProps {
  memberId: string
  name: string
}

/** The full number, after saying what for; from there it can be called. */
export function Look({ memberId, name }: LookProps) {
  const [asking, setAsking] = useState(false)
  const [phone, setPhone] = useState<string | null>(null)
  const looking = useDeed(api.members.lookAtPhone.mutate, { onDone: (answer) => setPhone(answer.phone) })

  if (phone) return <SeenNumber name={name} phone={phone} />
  return (
    <>
      <Button look='plain' icon='phone' onPress={() => setAsking(true)}>
        查看完整电话
      </Button>
      {asking && (
        <LookSheet
          name={name}
          deed={looking}
          inputOf={(why) => ({ memberId, why })}
          field='why'
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
