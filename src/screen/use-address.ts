import { useRouter } from '@tarojs/taro'
import { decoded } from './address'

/** What the address of this page says, by name. */
export const useAddress = () => decoded(useRouter().params)
