import type { MeView } from 'types/members'
import { buildingsOf } from '@/domains/members/words'
import { postWays } from '@/domains/posts/ways'
import { open } from '@/screen/go'
import { PhoneLines } from '@/screen/office/phone-lines'
import { Remote } from '@/screen/remote'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { useMyPhones } from './queries'
import { PHONE_DUTIES } from './words'

interface CallSheetProps {
  me: MeView
  onClose: () => void
}

/** 打电话: the office, the property company of one's yard and one's warden, each number one tap away. */
export function CallSheet({ me, onClose }: CallSheetProps) {
  const phones = useMyPhones()
  return (
    <Sheet title='打电话' onClose={onClose}>
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
    </Sheet>
  )
}
