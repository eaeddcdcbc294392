import type { AreaView } from 'types/requests'
import { heldPost } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { countByBuilding, countClimbed } from './store'
import { OVERSEERS } from './transitions'

type Building = AreaView['byBuilding'][number]

/**
 * How all stands that lies in the place of a post, in two reads: whoever leads sees where it lags.
 * @throws {AppError} FORBIDDEN where the actor does not hold the post, or it does not oversee its place
 */
export async function areaOf({ actor, db, now }: ActorContext, postKey: string): Promise<Omit<AreaView, 'mark'>> {
  const post = heldPost(actor, postKey)
  if (!post) throw forbidden('您现在没有这个职务，请返回首页重新选择')
  if (!OVERSEERS.includes(post.kind)) throw forbidden('这个职务只能查看派给自己的诉求，请改看“我的待办”')
  const [counted, climbed] = await Promise.all([countByBuilding(db, post.at.id, now), countClimbed(db, post.at.id)])
  const all = { open: 0, overdue: 0 }
  const buildings = new Map<string, Building>()
  for (const [said, count] of counted) {
    const overdue = said.startsWith('l') ? count : 0
    all.open += count
    all.overdue += overdue
    const at = said.indexOf(' ')
    if (at < 0) continue
    const id = said.slice(1, at)
    const before = buildings.get(id) ?? { id, label: said.slice(at + 1), open: 0, overdue: 0 }
    buildings.set(id, { ...before, open: before.open + count, overdue: before.overdue + overdue })
  }
  const byBuilding = [...buildings.values()].sort(worstFirst)
  return { ...all, climbed, byBuilding }
}

const worstFirst = (a: Building, b: Building) =>
  b.overdue - a.overdue || b.open - a.open || a.label.localeCompare(b.label, 'zh', { numeric: true })
