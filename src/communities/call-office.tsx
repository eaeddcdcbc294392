import Taro from '@tarojs/taro'
import type { Office } from 'types/places'
import { Button } from '@/ui/button'
import { PersonLine } from '@/ui/person-line'

// Whoever taps beside it and changes their mind is told by the telephone itself.
const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

interface CallOfficeProps {
  office: Office | null
}

/** One tap to the office, below a sentence that says its number. */
export const CallOffice = ({ office }: CallOfficeProps) =>
  office?.phone ? (
    <Button look='plain' icon='phone' onPress={() => call(office.phone ?? '')}>
      打电话给居委会
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
      onCall={() => call(office.phone ?? '')}
    />
  ) : null
