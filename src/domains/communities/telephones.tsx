import type { MeView } from 'types/members'
import { buildingsOf } from '@/domains/members/words'
import { postWays } from '@/domains/posts/ways'
import { open } from '@/screen/go'
import { PhoneLines } from '@/screen/office/phone-lines'
import { Remote } from '@/screen/remote'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { useMyPhones } from './queries'
import { PHONE_DUTIES } from './words'

/** The office, the property company of one's yard and one's warden, each number one tap away. */
export function Telephones({ me }: { me: MeView }) {
  const phones = useMyPhones()
  return (
    <Stack gap={4}>
      <Remote query={phones} look='lines'>
        {({ items }) =>
          items.length > 0 ? (
            <Card flush>
              {items.map((item) => (
                <PhoneLines
                  key={`${item.key} ${item.phone}`}
                  phone={item.phone}
                  nightPhone={item.nightPhone}
                  hours={item.hours}
                  name={item.post === 'warden' ? `楼栋长 ${item.name}` : item.name}
                  duty={PHONE_DUTIES[item.post] ?? '有事可以打'}
                />
              ))}
            </Card>
          ) : (
            <Note>社区还没有登记电话，有事请当面找楼栋长或居委会。</Note>
          )
        }
      </Remote>
      <Card flush>
        {buildingsOf(me).map(({ id, label }) => (
          <Row key={id} icon='people' title='本楼两长四员' note={label} onPress={() => open(postWays.building(id))} />
        ))}
      </Card>
    </Stack>
  )
}

/** The same as a part of a page. */
export const TelephoneSection = ({ me }: { me: MeView }) => (
  <Section title='打电话'>
    <Telephones me={me} />
  </Section>
)

/** Asks for the numbers before it is known whom they are shown to: in the same call. */
export function TelephonesAhead() {
  useMyPhones()
  return null
}
