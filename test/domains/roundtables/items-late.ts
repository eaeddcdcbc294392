import type { RequestDocument } from 'types/requests'
import { add, change, documents } from '../../support/database'
import type { House } from '../../support/house'
import { handing } from './handing'
import { DAY } from './meeting'

/** Requests that reach an item twice or late. */

export function itemsLate(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { item, request, handedOn } = handing(() => house)

  /** The effect of being handed on, as if it came now. */
  const handedOnAgain = async (id: string, requestId: string, itemId: string) => {
    const [found] = await documents<RequestDocument>('requests', { _id: requestId })
    if (!found) throw new Error('no such request')
    const timeline = found.timeline.map((entry) =>
      entry.step === 'handOn'
        ? { ...entry, handed: { kind: 'agendaItem' as const, id: itemId, title: '健身器材' } }
        : entry,
    )
    const entryId = timeline.find(({ step }) => step === 'handOn')?.id ?? ''
    const at = new Date(Date.now() - DAY)
    const effects = [{ id: `effect-${id}`, event: 'request.handedOn', at, entryId, nextAt: at, attempts: 0 }]
    const handed = { kind: 'agendaItem' as const, id: itemId, title: '健身器材' }
    return {
      ...found,
      _id: id,
      number: `2020-0101-${id.length}`,
      timeline,
      effects,
      handedOn: handed,
      submissionKey: `${id}-0123456789`,
    }
  }

  test('twice: the effect that comes again joins nothing a second time', async () => {
    const { itemId, requestId } = await handedOn('demo-chen')
    const { effects } = await handedOnAgain('again', requestId, itemId)
    await change('requests', requestId, { effects })
    await house.fireClock()
    expect(await documents('agendaItems', { 'origins.id': requestId })).toHaveLength(1)
    expect(await item(itemId)).toMatchObject({ reporters: 1, state: 'proposed' })
  })

  test('late: the item is over when it comes, and the request goes back to its owner', async () => {
    const { requestId } = await handedOn('demo-chen')
    await add('requests', [await handedOnAgain('too-late', requestId, 'item-gym')])
    await house.fireClock()
    const back = await request('too-late')
    expect(back.handedOn).toBeUndefined()
    expect(back.timeline.at(-1)).toMatchObject({ step: 'handBack', text: '议题“健身器材”已经结束，没有列入' })
  })
}
