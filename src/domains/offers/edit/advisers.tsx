import { useState } from 'react'
import type { AdviserView } from 'types/offers'
import { ADVISERS_AT_MOST } from 'types/words/offers'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { Button } from '@/ui/button'
import { Chosen } from '@/ui/chosen'
import { Field } from '@/ui/field'
import { Stack, Wrap } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface AdvisersProps {
  unitId: string
  value: readonly AdviserView[]
  error?: string
  onChange: (advisers: AdviserView[]) => void
}

/** Who advises: members whose whole name one writes; they alone see the codes, and the names that were left. */
export function Advisers({ unitId, value, error, onChange }: AdvisersProps) {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const find = async () => {
    setBusy(true)
    try {
      const found = await api.offers.advisers.query({ unitId, name })
      const fresh = found.filter(({ memberId }) => !value.some((one) => one.memberId === memberId))
      setMissing(found.length === 0 ? '没有找到这位居民，请写全名，并请他先在小程序里加入社区' : undefined)
      if (fresh.length > 0) {
        onChange([...value, ...fresh].slice(0, ADVISERS_AT_MOST))
        setName('')
      }
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Field label='顾问' hint='只有顾问看得到预约码，和对方留下的姓名' error={error}>
      <Stack gap={3}>
        {value.length > 0 && (
          <Wrap>
            {value.map((one) => (
              <Chosen
                key={one.memberId}
                onDrop={() => onChange(value.filter(({ memberId }) => memberId !== one.memberId))}
              >
                {one.name}
              </Chosen>
            ))}
          </Wrap>
        )}
        <TextField label='顾问的全名' error={missing} value={name} onChange={setName} />
        <Button look='plain' icon='plus' busy={busy} onPress={() => void find()}>
          加上这位顾问
        </Button>
      </Stack>
    </Field>
  )
}
