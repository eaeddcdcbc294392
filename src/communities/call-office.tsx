import { useMe } from '@/members/queries'
import { dial } from '@/screen/dial'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Unbroken } from '@/ui/text'

/** The office’s telephone, one tap away; nothing where the office has not said it. Goes out with whatever asks who I am. */
export function CallOffice() {
  const office = useMe().data?.office
  if (!office?.phone) return null
  const { phone, hours } = office
  return (
    <Card flush>
      <Row
        icon='phone'
        title='打电话给居委会'
        end={<Unbroken>{phone}</Unbroken>}
        note={hours ?? undefined}
        onPress={() => void dial(phone)}
      />
    </Card>
  )
}
