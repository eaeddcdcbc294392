import type { PersonId } from '../../fixtures/documents/people'
import { documents } from '../../support/database'
import type { Earlier } from '../../support/earlier'
import { newKey } from '../../support/house'

/** The id of the one document that is in a state. */
async function idIn(collection: string, state: string): Promise<string> {
  const found = (await documents<{ _id: string; state: string }>(collection)).find((one) => one.state === state)
  if (!found) throw new Error(`nothing in ${collection} is ${state}`)
  return found._id
}

/** The roundtable of an earlier version, read and gone on with. */
export function round(opened: () => Earlier): void {
  let earlier: Earlier
  beforeAll(() => {
    earlier = opened()
  })
  const on = (openid: PersonId) => earlier.as(openid).roundtables
  const meetingIn = (state: string) => idIn('roundtables', state)

  test('the table, its meetings and its items, in every state', async () => {
    const table = (await on('office').table.query({})) as {
      seats: { label: string; holder: { name: string } | null; duty: string | null; substitutes: unknown[] }[]
    }
    expect(
      table.seats.map(({ label, holder, duty, substitutes }) => [label, holder?.name, duty, substitutes.length]),
    ).toEqual([
      ['居委会', '王芳', 'chair', 0],
      ['社区党委', '许文清', 'secretary', 0],
      ['物业公司', '刘强', null, 1],
      ['业委会', '孙梅', null, 0],
    ])
    const meetings = await documents<{ _id: string }>('roundtables')
    const states = await Promise.all(
      meetings.map(async ({ _id: id }) => ((await on('office').get.query({ id })) as { state: string }).state),
    )
    expect(states.sort()).toEqual(['announced', 'cancelled', 'circulated', 'fixed', 'inSession', 'planned'])
    const items = await documents<{ _id: string }>('agendaItems')
    const read = await Promise.all(
      items.map(async ({ _id: id }) => {
        const { title, state } = (await on('office').item.query({ id })) as { title: string; state: string }
        return `${title} ${state}`
      }),
    )
    expect(read.sort()).toEqual(
      [
        '充电桩 accepted',
        '快递车位 resolved',
        '换电梯 declined',
        '楼道杂物 onAgenda',
        '水泵更换 referred',
        '电动车充电 merged',
        '花坛改造 accepted',
        '路灯报修 onAgenda',
        '车棚照明 resolved',
        '门禁换新 proposed',
      ].sort(),
    )
  })

  test('what was said, minutes that were fixed with their appendix, and the summary', async () => {
    const id = await meetingIn('fixed')
    const minutes = await on('property').minutes.query({ id })
    expect([minutes.hash, minutes.appendices]).toMatchObject([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      [{ number: 1, text: '灯已选定', seats: ['物业公司'] }],
    ])
    for (const words of ['两盏够了', '装两盏', '物业公司来办，居委会盯着。', '灯要用感应的'])
      expect(minutes.text).toContain(words)
    // It has hung for its ten days: only those at the table read it still.
    expect((await on('reporter').summary.query({ id })).text).toBeNull()
    expect((await on('property').summary.query({ id })).text).toContain('物业公司：装两盏灯')
  })

  test('the chain of a request whose actions are done, for whoever reported it', async () => {
    const all = await documents<{ _id: string; text: string }>('requests')
    const id = all.find(({ text }) => text === '车棚太黑')?._id ?? ''
    expect(await on('moved').chain.query({ requestId: id })).toMatchObject({
      items: [{ actions: [{ state: 'done' }, { state: 'done' }] }],
    })
    expect(await earlier.as('moved').requests.get.query({ id })).toMatchObject({ state: 'answered' })
  })

  test('go on: minutes are confirmed, an action is taken over, an item decided, a meeting published', async () => {
    const id = await meetingIn('circulated')
    const { seats } = await on('property').session.query({ id })
    for (const [openid, label] of [
      ['secretary', '社区党委'],
      ['property', '物业公司'],
    ] as const) {
      const seatId = seats.find((seat) => seat.label === label)?.id ?? ''
      await on(openid).confirm.mutate({ id, seatId, seen: 1, key: newKey() })
    }
    expect(await on('property').minutes.query({ id })).toMatchObject({ hash: expect.any(String) })
    const actionId = await idIn('meetingActions', 'inHand')
    const action = (await on('moved').action.query({ id: actionId })) as { version: number; application: unknown }
    expect(action.application).toMatchObject({ to: '交警大队', number: '118' })
    const taken = await on('moved').takeHandOver.mutate({ id: actionId, seen: action.version, key: newKey() })
    expect(taken).toMatchObject({ owner: { label: '业委会' }, formerLabels: ['物业公司'] })
    const itemId = await idIn('agendaItems', 'proposed')
    const { version } = (await on('office').item.query({ id: itemId })) as { version: number }
    await on('office').accept.mutate({ id: itemId, seen: version, key: newKey() })
    const planned = await meetingIn('planned')
    const { version: seen } = (await on('office').get.query({ id: planned })) as { version: number }
    const put = await on('office').putOn.mutate({ id: planned, seen, itemId, key: newKey() })
    const published = await on('office').announce.mutate({ id: planned, seen: put.version, key: newKey() })
    expect(published.state).toBe('announced')
  })
}

/** Once everything has moved in anew, as it fires the clock. */
export function roundAtLast(opened: () => Earlier): void {
  test('and what was left undone: the clock makes actions of what was resolved when the process died', async () => {
    const earlier = opened()
    const meetingId = await idIn('roundtables', 'inSession')
    expect(await documents('meetingActions', { meetingId })).toEqual([])
    await earlier.house.fireClock()
    expect(await documents('meetingActions', { meetingId })).toHaveLength(2)
    await earlier.house.fireClock()
    expect(await documents('meetingActions', { meetingId })).toHaveLength(2)
  })
}
