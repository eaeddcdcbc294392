import { dial } from '@/screen/dial'
import { PersonLine } from '@/ui/person-line'

interface PhoneLinesProps {
  /** What one calls for. */
  duty: string
  /** Who answers. */
  name: string
  phone: string
  /** Also at night, a line of its own. */
  nightPhone?: string | null
  /** When somebody answers. */
  hours?: string | null
}

/** Somebody whom one may call, each number one tap away. The list is a flush card. */
export const PhoneLines = ({ duty, name, phone, nightPhone, hours }: PhoneLinesProps) => (
  <>
    <PersonLine post={duty} name={name} phone={phone} note={hours} onCall={() => void dial(phone)} />
    {nightPhone && (
      <PersonLine
        post='夜里和节假日的急事'
        name={`${name}（24 小时）`}
        phone={nightPhone}
        onCall={() => void dial(nightPhone)}
      />
    )}
  </>
)
