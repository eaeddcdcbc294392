import type { AreaView } from 'types/request-views'
import type { RequestPhase } from 'types/words/requests'
import { heldPost } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { postsFor } from '../../kernel/grants'
import { heldAmong } from '../../kernel/holders'
import type { ActorContext } from '../../kernel/procedure'
import { type CountedPart, countByBuilding, countByOwner } from './counting'

type Building = AreaView['byBuilding'][number]

/**
 * How all stands that lies in the place of a post, in three reads: whoever leads sees where it lags. It is numbers alone,
 * and what is held is in none of them.
 * @throws {AppError} FORBIDDEN where the actor does not hold the post, or it does not look after its place
 */
export async function areaOf({ actor, db, now }: ActorContext, postKey: string): Promise<Omit<AreaView, 'mark'>> {
  const post = heldPost(actor, postKey)
  if (!post) throw forbidden('您现在没有这个职务，请返回首页重新选择')
  if (!postsFor('requests.area').includes(post.kind))
    throw forbidden('这个职务只能查看派给自己的诉求，请改看“我的待办”')
  const [parts, owners] = await Promise.all([countByBuilding(db, post.at.id, now), countByOwner(db, post.at.id)])
  const keys = [...new Set(owners.flatMap(({ owner }) => owner ?? []))]
  const held = await heldAmong(db, keys, now)
  return {
    open: sumOf(parts),
    overdue: sumOf(parts.filter(({ late }) => late)),
    climbed: sumOf(owners.filter(({ climbed }) => climbed)),
    vacant: sumOf(owners.filter(({ owner }) => owner && !held.has(owner))),
    byBuilding: byBuilding(parts),
  }
}

const sumOf = (all: readonly { count: number }[]) => all.reduce((sum, { count }) => sum + count, 0)

function byBuilding(parts: readonly CountedPart[]): Building[] {
  const ids = [...new Set(parts.flatMap(({ building }) => building?.id ?? []))]
  const all = ids.map((id): Building => {
    const its = parts.filter(({ building }) => building?.id === id)
    const late = its.filter((one) => one.late)
    return {
      id,
      label: its[0]?.building?.label ?? '',
      open: sumOf(its),
      overdue: sumOf(late),
      behind: mostIn(late),
    }
  })
  return all.sort(worstFirst)
}

/** In which box most of them lie. */
function mostIn(late: readonly CountedPart[]): RequestPhase | null {
  const [most] = [...late].sort((a, b) => b.count - a.count)
  return most?.late ?? null
}

const worstFirst = (a: Building, b: Building) =>
  b.overdue - a.overdue || b.open - a.open || a.label.localeCompare(b.label, 'zh', { numeric: true })
