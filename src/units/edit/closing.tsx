import type { UnitView } from 'types/units'
import { api } from '@/cloud/api'
import { leave } from '@/screen/go'
import { useForm } from '@/screen/use-form'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { lookAgainAt, useUnitStep } from '../queries'
import { unitWays } from '../ways'

type Deed = { id: string; seen: number; key: string }

/** Taking a unit out of use, or back into it. */
export function Closing({ unit: { id, name, version: seen, closed } }: { unit: UnitView }) {
  const step = useUnitStep((deed: Deed) => (closed ? api.units.reopen.mutate(deed) : api.units.close.mutate(deed)))
  const { submit, busy } = useForm(step.mutateAsync, () => lookAgainAt(id))
  const change = async () => {
    const sure =
      closed || (await confirm({ title: `停用${name}？`, text: '登记的内容会保留。', yes: '停用', danger: true }))
    if (!sure || !(await submit({ id, seen }))) return
    toast(closed ? '已恢复使用' : '已停用')
    leave(unitWays.list())
  }
  return (
    <Button look={closed ? 'plain' : 'danger'} busy={busy} onPress={() => void change()}>
      {closed ? '恢复使用' : '停用这个单位'}
    </Button>
  )
}
