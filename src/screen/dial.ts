import Taro from '@tarojs/taro'
import { dialled } from 'types/words/telephones'

/** Opens the telephone with this number. Whoever closes its question has not failed: nothing is said then. */
export const dial = (telephone: string): Promise<void> =>
  Taro.makePhoneCall({ phoneNumber: dialled(telephone) }).then(
    () => undefined,
    () => undefined,
  )
