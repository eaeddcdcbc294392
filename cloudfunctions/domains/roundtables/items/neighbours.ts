import { COMMENTS_AT_MOST, OPEN_ITEM_STATES, OWN_COMMENTS_AT_MOST, SUPPORTERS_AT_MOST } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { ConditionalStep } from '../../../kernel/conditional'
import { command } from '../../../kernel/database'
import { AppError } from '../../../kernel/errors'
import { newId } from '../../../kernel/ids'
import { entryBy, type Said } from '../entries'
import type { Item } from './rules'

/** What neighbours say to an item before its meeting. Many do it at once, so each write has a condition of its own. */

const CLOSED = '这项议题现在不能支持或留言了，请返回刷新'

function refuseClosed({ state }: Item): void {
  if (!(OPEN_ITEM_STATES as readonly string[]).includes(state)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', CLOSED)
  }
}

const supports = ({ supporters }: Item, memberId: string) => supporters.some((one) => one.memberId === memberId)

/** @throws {AppError} TOO_LATE, ALREADY_DONE, FULL */
export function support(item: Item, actor: Actor, said: Said): ConditionalStep<Item> {
  const { memberId } = actor
  refuseClosed(item)
  if (supports(item, memberId)) throw new AppError('ALREADY_DONE', 'ALREADY_YOURS', '您已经支持过了，请返回刷新')
  if (item.supporters.length >= SUPPORTERS_AT_MOST) {
    throw new AppError('FULL', 'PLACES_FULL', '支持的人数已到上限，不用再点，会上会看到')
  }
  const _ = command()
  return {
    where: {
      state: item.state,
      'supporters.memberId': _.neq(memberId),
      [`supporters.${SUPPORTERS_AT_MOST - 1}`]: _.exists(false),
    },
    change: { supporters: _.push([{ memberId, at: said.now }]) },
    entry: entryBy(actor, null, 'support', said),
    events: [],
  }
}

/** @throws {AppError} TOO_LATE, ALREADY_DONE */
export function unsupport(item: Item, actor: Actor, said: Said): ConditionalStep<Item> {
  const { memberId } = actor
  refuseClosed(item)
  if (!supports(item, memberId)) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您没有支持这项议题，请返回刷新')
  return {
    where: { state: item.state, 'supporters.memberId': memberId },
    change: { supporters: command().pull({ memberId }) },
    entry: entryBy(actor, null, 'unsupport', said),
    events: [],
  }
}

/** @throws {AppError} TOO_LATE, FULL */
export function comment(item: Item, text: string, actor: Actor, said: Said): ConditionalStep<Item> {
  const { memberId, member } = actor
  refuseClosed(item)
  if (item.comments.filter((one) => one.memberId === memberId).length >= OWN_COMMENTS_AT_MOST) {
    throw new AppError('FULL', 'PLACES_FULL', `每人最多留言 ${OWN_COMMENTS_AT_MOST} 条，请联系联户长带到会上`)
  }
  if (item.comments.length >= COMMENTS_AT_MOST) {
    throw new AppError('FULL', 'PLACES_FULL', '留言已经满了，请联系联户长带到会上')
  }
  const _ = command()
  return {
    where: { state: item.state, [`comments.${COMMENTS_AT_MOST - 1}`]: _.exists(false) },
    change: { comments: _.push([{ id: newId(), memberId, name: member.name, at: said.now, text }]) },
    entry: entryBy(actor, null, 'comment', said),
    events: [],
  }
}
