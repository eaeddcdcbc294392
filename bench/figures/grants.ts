import type { PostKind } from 'types/words/posts'
import { add, reachInto } from '../../test/support/database'
import { asExpected, grantTable } from '../../test/support/grant-table'
import { type House, openHouse } from '../../test/support/house'
import { HERE, memberWith } from '../../test/support/seats'
import type { Figure } from '../table'

const FEW = 1
const MANY = 200

/** Who may what, found by real calls, and what it costs to know who calls. */
export async function grantFigures(): Promise<Figure[]> {
  const house = await openHouse({ empty: true })
  try {
    const cells = await grantTable(house)
    const right = cells.filter(asExpected).length
    const procedures = new Set(cells.map(({ procedure }) => procedure)).size
    const holders = new Set(cells.map(({ holder }) => holder)).size
    const [few, many] = [await actorReads(house, FEW), await actorReads(house, MANY)]
    return [
      {
        figure: `posts × procedures × scope: ${procedures} procedures, ${holders} holders of 23 posts at every level, over the subject, elsewhere, in another community`,
        must: 'all as expected',
        measured: `${right} of ${cells.length}`,
        holds: right === cells.length,
      },
      {
        figure: `reads to know who calls, with ${FEW} post and with ${MANY}`,
        must: '1',
        measured: `${few} and ${many}`,
        holds: few === 1 && many === 1,
      },
    ]
  } finally {
    await house.close()
  }
}

/** Reads among the members for a call that needs nothing else of them. */
async function actorReads(house: House, posts: number): Promise<number> {
  const openid = `with-${posts}-posts`
  const held = Array.from({ length: posts }, (_, index): [PostKind, string] => ['mediator', `place-${posts}-${index}`])
  await reachInto(house)
  await add('members', [memberWith(openid, HERE, held)])
  const before = (await house.stats()).members?.reads ?? 0
  await house.as(openid, HERE).messages.unread.query()
  return ((await house.stats()).members?.reads ?? 0) - before
}
