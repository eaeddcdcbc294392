import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MeView } from 'types/members'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Title } from '@/ui/text'
import { RegisterPhone } from './privacy/register-phone'
import { asksForPhone } from './words'

/** Under which it is kept on this phone that somebody does not want to be asked. */
const keptAs = (memberId: string) => `phone-not-wanted:${memberId}`

/** Asks whoever has no telephone registered, until they register one or say that they do not want to be asked. */
export function PhoneCard({ me }: { me: MeView }) {
  const [putAway, setPutAway] = useState(() => Boolean(Taro.getStorageSync(keptAs(me.id))))
  if (putAway || !asksForPhone(me)) return null
  const putItAway = () => {
    Taro.setStorageSync(keptAs(me.id), true)
    setPutAway(true)
  }
  return (
    <Card>
      <Title>有急事，社区怎么找您？</Title>
      <RegisterPhone me={me} look='plain' />
      <Button look='text' onPress={putItAway}>
        不登记，不再提醒
      </Button>
    </Card>
  )
}
