import type { PhoneView } from 'types/communities'
import type { PostView } from 'types/members'
import type { Office } from 'types/places'
import { dial } from '@/screen/dial'
import { OfficeRow } from '@/screen/office/call-office'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Unbroken } from '@/ui/text'
import { useMyPhones } from './queries'

interface WhoToCallProps {
  /** The post that answers for the matter, as `propertyCompany@y1`; undefined from functions that do not say it yet. */
  ownerKey: string | undefined
  office: Office | null
  /** Of the reader: nobody calls their own number. */
  posts: readonly Pick<PostView, 'kind' | 'key'>[]
}

/** At the end of a matter: whoever answers for it, as far as the reader may know their number, and the office. */
export function WhoToCall({ ownerKey, office, posts }: WhoToCallProps) {
  const own = posts.map(({ key }) => key)
  const handlers = useMyPhones().data?.items.filter(
    ({ key, post }) => key === ownerKey && post !== 'residentsCommittee' && !own.includes(key),
  )
  return (
    <>
      {handlers && handlers.length > 0 && (
        <Card flush>
          {handlers.map((handler) => (
            <HandlerRows key={handler.phone} handler={handler} />
          ))}
        </Card>
      )}
      {posts.every(({ kind }) => kind !== 'residentsCommittee') && <OfficeRow office={office} />}
    </>
  )
}

const HandlerRows = ({ handler: { name, phone, nightPhone } }: { handler: PhoneView }) => (
  <>
    <Row
      icon='phone'
      title={`打电话给${name}`}
      note='正在办这件事'
      end={<Unbroken>{phone}</Unbroken>}
      onPress={() => void dial(phone)}
    />
    {nightPhone && (
      <Row
        icon='phone'
        title='24 小时电话'
        end={<Unbroken>{nightPhone}</Unbroken>}
        onPress={() => void dial(nightPhone)}
      />
    )}
  </>
)
