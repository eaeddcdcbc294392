import { api } from '@/cloud/api'
import type { PlaceChoice } from '@/ui/place-picker'

/** A branch is that of a yard or of a block. */
const HAS_BRANCH = ['yard', 'block']

type Place = Awaited<ReturnType<typeof api.places.pick.query>>[number]

/** The yards of a community and the blocks in them, in one list: there are few of both. */
export async function branchesOf(communityId: string): Promise<PlaceChoice[]> {
  const under = async (id: string) => {
    const found = await api.places.pick.query({ communityId, under: id })
    return found.filter(({ level }) => HAS_BRANCH.includes(level))
  }
  const choice = ({ id, label }: Place): PlaceChoice => ({ id, name: label, hasChildren: false })
  const yards = await under(communityId)
  const blocks = await Promise.all(yards.map((yard) => (yard.hasChildren ? under(yard.id) : [])))
  return yards.flatMap((yard, place) => [choice(yard), ...(blocks[place] ?? []).map(choice)])
}
