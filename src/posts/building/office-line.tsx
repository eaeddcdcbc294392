import type { Office } from 'types/places'
import { dial } from '@/screen/dial'
import { PersonLine } from '@/ui/person-line'

/** The office, above whoever holds a post: somebody answers there when nobody else does. Nothing without a number. */
export function OfficeLine({ office: { phone, hours }, name }: { office: Office; name: string }) {
  if (!phone) return null
  return (
    <PersonLine post='居委会' name={name} phone={phone} note={hours ?? undefined} onCall={() => void dial(phone)} />
  )
}
