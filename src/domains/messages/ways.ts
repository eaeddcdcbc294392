import { address } from '@/screen/address'

/** The address of the page about messages. */
export const messageWays = { list: () => address('messages') }
