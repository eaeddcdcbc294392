import { type House, newKey } from '../../support/house'
import { gateResolved, meeting } from './meeting'

/**
 * What tests do in session.
 *
 * @param house gives the house once it is open, and reached into
 */
export function sitting(house: () => House) {
  const { as, ...others } = meeting(house)
  /** An entry of what a seat said about the gate. */
  const said = (text: string, seatId = 'seat-school', id = newKey()) => ({
    id,
    kind: 'said' as const,
    itemId: 'item-gate-today',
    seatId,
    text,
  })
  const record = (
    openid: string,
    id: string,
    ...entries: Parameters<ReturnType<typeof as>['record']['mutate']>[0]['entries']
  ) => as(openid).record.mutate({ id, entries, key: newKey() })
  /** Resolves about the gate. */
  const resolve = (openid: string, id: string, more: object = {}) =>
    as(openid).resolve.mutate({ id, ...gateResolved(), ...more, key: newKey() })
  return { as, ...others, said, record, resolve }
}
