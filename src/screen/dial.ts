import Taro from '@tarojs/taro'
import { dialled } from 'types/words/telephones'

/** Opens the telephone with this number. To close it without calling is no failure. */
export const dial = (telephone: string): Promise<void> =>
  Taro.makePhoneCall({ phoneNumber: dialled(telephone) }).then(
    () => undefined,
    () => undefined,
  )
