import { address } from '@/screen/address'

/** The address of the page about pictures. */
export const photoWays = { review: () => address('photos/review') }
