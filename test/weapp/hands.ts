import path from 'node:path'
import { SCREENSHOTS } from '../browser/screenshots'
import type { Hand } from '../support/hand'
import { type House, openHouse } from '../support/house'
import type { Hands, Story } from '../support/story'
import { packageHand } from './hand'
import { openPhones } from './phones'

/** The package in everybody's hand, for a story. */
export async function handOut<Name extends string>({
  people,
  opening,
  before,
  opened,
}: Story<Name>): Promise<Hands<Name>> {
  let house: House | undefined
  const open = async () => {
    house = await openHouse(opening)
    await before?.(house)
    return house
  }
  const { apps, phones, problems, close } = await openPhones(people, open, { opened })
  const names = Object.keys(people) as Name[]
  return {
    hands: Object.fromEntries(names.map((name) => [name, packageHand(apps[name], phones?.[name])])) as Record<
      Name,
      Hand
    >,
    get house() {
      if (!house) throw new Error('this story needs the local cloud: real DevTools have a cloud of their own')
      return house
    },
    problems,
    async shoot(chapter) {
      if (!SCREENSHOTS) return
      for (const name of names) {
        await phones?.[name].page.screenshot({ path: path.join(SCREENSHOTS, `package-${chapter}-${name}.png`) })
      }
    },
    close,
  }
}
