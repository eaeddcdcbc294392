import type { Office } from 'types/places'
import { dial } from '@/screen/dial'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PersonLine } from '@/ui/person-line'
import { Row } from '@/ui/row'
import { Unbroken } from '@/ui/text'

interface CallOfficeProps {
  office: Office | null
}

/** One tap to the office, with its number. Nothing where it has not said it, as everywhere here. */
export const CallOffice = ({ office }: CallOfficeProps) =>
  office?.phone ? (
    <Button look='plain' icon='phone' onPress={() => void dial(office.phone ?? '')}>
      打电话给居委会 <Unbroken>{office.phone}</Unbroken>
    </Button>
  ) : null

/** The office in a list of whom to ask, with its number and hours. */
export const OfficeLine = ({ office }: CallOfficeProps) =>
  office?.phone ? (
    <PersonLine
      post='不知道找谁、着急的事'
      name='居委会'
      phone={office.phone}
      note={office.hours}
      onCall={() => void dial(office.phone ?? '')}
    />
  ) : null

/** The office as a row of its own at the end of a page, with its number and hours. */
export function OfficeRow({ office }: CallOfficeProps) {
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
