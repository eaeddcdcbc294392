import { address } from '@/screen/address'

/** The addresses of the pages about yearly letters. */
export const letterWays = {
  mine: () => address('letters/mine'),
  letter: (id: string) => address('letters/letter', { id }),
  office: () => address('letters/office'),
  unit: () => address('letters/unit'),
  check: () => address('letters/check'),
  feedback: () => address('letters/feedback'),
}
