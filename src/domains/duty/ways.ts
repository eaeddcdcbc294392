import { address } from '@/screen/address'

/** The addresses of the pages where party members report for duty. */
export const dutyWays = {
  /** The register by spreadsheet. */
  sheet: () => address('duty/sheet'),
}
