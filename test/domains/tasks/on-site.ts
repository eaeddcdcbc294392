import type { TaskView } from 'types/task-views'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { say, takeIn } from '../../support/pictures'
import { doing, LEADER, OFFICE } from './doing'

/** Where a task is done, through the cloud: photos, and an end before its time. */

const MINUTE = 60_000

export function onSite(opened: () => House): void {
  let house: House
  beforeAll(async () => {
    house = opened()
    await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  })
  const { as, claim, load, published, toldTo } = doing(() => house)

  const get = async (openid: string, id: string) => (await as(openid).tasks.get.query({ id })) as TaskView

  /** A task that goes on, with somebody who is here. */
  async function underWay(by: string) {
    const { id } = await published({ startsAt: Date.now() + 10 * MINUTE })
    await claim(by, id)
    await as(LEADER).tasks.checkIn.mutate({ id, memberId: idOf(by), key: newKey() })
    const startsAt = new Date(Date.now() - 10 * MINUTE)
    const claims = (await load(id)).claims.map((one) => ({ ...one, cameAt: startsAt }))
    await change('tasks', id, { state: 'underWay', startsAt, claims })
    return id
  }

  const waitingWith = async (openid: string) => {
    const [member] = await documents<{ uploads: { id: string }[] }>('members', { _id: idOf(openid) })
    return member?.uploads.map(({ id }) => id)
  }

  test('photos from the spot are kept with the task, and nobody elsewhere sees them until it is counted', async () => {
    const id = await underWay('demo-dong')
    const theirs = await takeIn(house, 'demo-yang')
    const photo = await takeIn(house, 'demo-dong')
    const before = await house.writes()
    const add = (openid: string, photoIds: string[], when = 'before') =>
      outcomeOf(as(openid).tasks.photograph.mutate({ id, when, photoIds, key: newKey() } as never))
    expect(await add('demo-yang', [theirs.id])).toBe('FORBIDDEN/NOT_YOURS')
    expect(await add('demo-dong', [theirs.id])).toBe('NOT_FOUND/PICTURE_MISSING')
    expect(await add('demo-dong', [])).toBe('INVALID_INPUT/MALFORMED')
    expect(await add('demo-dong', ['1', '2', '3', '4'])).toBe('INVALID_INPUT/MALFORMED')
    expect(await add('demo-dong', [photo.id], 'during')).toBe('INVALID_INPUT/MALFORMED')
    expect(await house.writes()).toBe(before)

    const said = { id, when: 'before' as const, photoIds: [photo.id], key: newKey() }
    const shown = await as('demo-dong').tasks.photograph.mutate(said)
    expect(shown.photos).toMatchObject({ before: [{ id: photo.id, held: true }], after: [] })
    expect((await get(LEADER, id)).photos?.before).toEqual([])
    await as('demo-dong').tasks.photograph.mutate(said)
    expect((await load(id)).timeline.filter(({ step }) => step === 'photograph')).toHaveLength(1)
    // It was used, so the clock leaves it alone; what nobody used still waits with whoever took it.
    expect([await waitingWith('demo-dong'), await waitingWith('demo-yang')]).toEqual([[], [theirs.id]])

    await say(house, 'pass')
    const { photos, mark } = await get(LEADER, id)
    expect(photos?.before).toMatchObject([{ id: photo.id, held: false }])
    expect(await as(LEADER).tasks.get.query({ id, since: mark })).toEqual({ unchanged: true })
    expect((await get('demo-yang', id)).photos).toBeNull()
    await change('tasks', id, { state: 'counted', phase: 'over' })
    expect((await get('demo-yang', id)).photos?.before).toMatchObject([{ id: photo.id }])
  })

  test('six photos at once: three are kept', async () => {
    const id = await underWay('demo-yang')
    const three = async (openid: string) => {
      const ids: string[] = []
      for (const _ of [1, 2, 3]) ids.push((await takeIn(house, openid)).id)
      return ids
    }
    const [theirs, leaders] = [await three('demo-yang'), await three(LEADER)]
    const add = (openid: string, ids: string[]) =>
      outcomeOf(as(openid).tasks.photograph.mutate({ id, when: 'after', photoIds: ids, key: newKey() }))
    const outcomes = await Promise.all([add('demo-yang', theirs), add(LEADER, leaders)])
    expect(outcomes.sort()).toEqual(['FULL/PLACES_FULL', 'ok'])
    expect((await load(id)).timeline.flatMap(({ photos = [] }) => photos)).toHaveLength(3)
  })

  test('a task that its leader ends early is counted by the real end, and its leader alone hears of it', async () => {
    const id = await underWay('demo-deng')
    const told = await toldTo('demo-deng', id)
    const before = await house.writes()
    const end = (openid: string) => outcomeOf(as(openid).tasks.end.mutate({ id, key: newKey() }))
    expect(await end('demo-deng')).toBe('FORBIDDEN/NO_SUCH_POST')
    expect(await house.writes()).toBe(before)
    expect((await get(LEADER, id)).further).toContain('end')
    const outcomes = await Promise.all([end(LEADER), end(OFFICE)])
    expect(outcomes.sort()).toEqual(['ALREADY_DONE/WRONG_STATE', 'ok'])

    const { state, endsAt, endKey, claims, countDueAt } = await load(id)
    expect([state, claims.map((one) => one.state)]).toEqual(['ended', ['here']])
    expect(endsAt.getTime()).toBeLessThanOrEqual(Date.now())
    expect([endKey.startsWith(endsAt.toISOString()), countDueAt !== null]).toEqual([true, true])
    expect(await toldTo('demo-deng', id)).toBe(told)
    const { version: seen } = await get(LEADER, id)
    const lines = [{ memberId: idOf('demo-deng'), outcome: 'counted' as const }]
    await as(LEADER).tasks.count.mutate({ id, seen, lines, key: newKey() })
    expect((await load(id)).claims).toMatchObject([{ minutes: 10, to: endsAt, note: '未签退' }])
  })
}
