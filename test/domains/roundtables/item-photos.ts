import { type House, newKey, outcomeOf } from '../../support/house'
import { say, takeIn } from '../../support/pictures'
import { gate, handing } from './handing'
import { CHAIR, DAY } from './meeting'

/** Photos that come with an item. */

const LIAISON = 'demo-huang'

export function itemPhotos(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, item, decided } = handing(() => house)

  /** How many photos a person's own file has of the items that they brought. */
  const photosInFile = async (by: string): Promise<number> => {
    const { json } = await house.as(by).members.exportMine.query()
    const { 圆桌会议: chapters = {} } = JSON.parse(json) as { 圆桌会议?: Record<string, { 照片?: string[] }[]> }
    return (chapters.我提出的议题 ?? []).reduce((sum, one) => sum + (one.照片?.length ?? 0), 0)
  }

  test('photos of an item: its bringer sees them at once, all others once WeChat has passed them, on its page and on the agenda', async () => {
    await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
    const own = await takeIn(house, LIAISON)
    const foreign = await takeIn(house, 'demo-chen')
    const { kind: _, ...proposal } = gate
    const bring = (photoIds: string[], key = newKey()) =>
      as(LIAISON).roundtables.propose.mutate({ ...proposal, photoIds, key })
    const before = await house.writes()
    expect(await outcomeOf(bring([foreign.id]))).toBe('NOT_FOUND/PICTURE_MISSING')
    expect(await outcomeOf(bring(Array(7).fill(own.id)))).toBe('INVALID_INPUT/MALFORMED')
    expect(await house.writes()).toBe(before)

    const late = await takeIn(house, LIAISON)
    const key = newKey()
    const { id } = await bring([late.id, own.id], key)
    // Sent once more under its key, when they no longer wait with the member.
    expect((await bring([late.id, own.id], key)).id).toBe(id)
    const held = async (by: string) => (await item(id, by)).photos.map((one) => [one.id, one.held])
    expect(await held(LIAISON)).toEqual([
      [late.id, true],
      [own.id, true],
    ])
    expect(await held(CHAIR)).toEqual([])
    // They stand in the own file of whoever brought them, and in nobody else's.
    expect(await photosInFile(LIAISON)).toBe(2)
    expect(await photosInFile(CHAIR)).toBe(0)
    // Used once: not for another one.
    expect(await outcomeOf(bring([own.id]))).toBe('NOT_FOUND/PICTURE_MISSING')

    await say(house, 'pass')
    expect(await held(CHAIR)).toEqual([[late.id, false]])
    await decided('accept', id)
    const planned = await as(CHAIR).roundtables.plan.mutate({
      startsAt: Date.now() + 20 * DAY,
      place: '议事厅',
      key: newKey(),
    })
    const on = { id: planned.id, seen: planned.version, itemId: id, key: newKey() }
    const { agenda } = await as(CHAIR).roundtables.putOn.mutate(on)
    expect(agenda.map(({ photos }) => photos.map((one) => one.id))).toEqual([[late.id]])
    await house.control('PUT', 'pushes/wxa_media_check', { hold: false })
  })
}
