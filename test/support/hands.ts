import type { Hand } from './hand'
import { faults, type Phone } from './phone'
import { setStage } from './stage'
import type { Hands, Story } from './story'

/** The browser build in everybody's hand, for a story. */
export async function handOut<Name extends string>({
  people,
  opening,
  before,
  opened = {},
}: Story<Name>): Promise<Hands<Name>> {
  const stage = await setStage(opening)
  await before?.(stage.house)
  const names = Object.keys(people) as Name[]
  const phones: Phone[] = await stage.pickUp(...names.map((name) => people[name]))
  await Promise.all(phones.map((phone, place) => phone.opens(opened[names[place] as Name]?.url ?? '/home/index')))
  return {
    hands: Object.fromEntries(names.map((name, place) => [name, phones[place]])) as unknown as Record<Name, Hand>,
    house: stage.house,
    problems: () => faults,
    async shoot(chapter) {
      for (const [place, phone] of phones.entries()) await phone.shoot(`story-${chapter}-${names[place]}`)
    },
    close: stage.close,
  }
}
