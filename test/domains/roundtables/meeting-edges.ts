import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RoundtableDocument } from 'types/roundtables'
import { add, change, documents } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { doing } from '../tasks/doing'
import { CHAIR, DAY, SECRETARY } from './meeting'
import { planning } from './planning'

/** Meetings where something comes in between, through the cloud. Source: rules/roundtables.md C.1 (11, 13, 14), C.3. */

export function meetingEdges(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { told, as, inDays, planned, withItem, announced, item, requested, agendaOf } = planning(() => house)

  test('planned at the same moment by several, and once more under its key: each has a number of its own', async () => {
    const keys = Array.from({ length: 6 }, newKey)
    const plan = (key: string, place: number) => {
      const by = [CHAIR, SECRETARY, 'demo-you'][place % 3] as string
      return as(by).roundtables.plan.mutate({ startsAt: inDays(9), place: '议事厅', key })
    }
    const made = await Promise.all(keys.map(plan))
    expect(new Set(made.map(({ number }) => number)).size).toBe(6)
    // Somebody was faster with the number that the next one counts up to.
    const last =
      made
        .map(({ number }) => number)
        .sort()
        .at(-1) ?? ''
    const taken = `${last.slice(0, 5)}${Number(last.slice(5)) + 2}`
    const [like] = await documents<RoundtableDocument>('roundtables', { _id: made[0]?.id ?? '' })
    await add('roundtables', [{ ...like, _id: 'faster', number: taken, state: 'cancelled' }])
    const next = await plan(newKey(), 0)
    expect(next.number).toBe(`${last.slice(0, 5)}${Number(last.slice(5)) + 3}`)
    expect(await plan(keys[0] as string, 0)).toMatchObject({ id: made[0]?.id, number: made[0]?.number })
    const all = (await documents<{ number: string }>('roundtables', {})).map(({ number }) => number)
    expect(new Set(all).size).toBe(all.length)
  })

  test('another place alone does not begin the three days anew: a day before it is moved, and all hear', async () => {
    const { meeting } = await announced()
    const startsAt = inDays(1)
    await change('roundtables', meeting.id, { startsAt: new Date(startsAt) })
    const step = { id: meeting.id, seen: meeting.version, reason: '议事厅漏水' }
    await as(SECRETARY).roundtables.move.mutate({ ...step, startsAt, place: '活动室', key: newKey() })
    expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/改了时间或地点｜.*活动室。议事厅漏水/)
  })

  test('the only request behind an item is withdrawn before the agenda is published: the item goes off it', async () => {
    const { requestId, itemId, meeting } = await requested()
    await as('demo-chen').requests.withdraw.mutate({ id: requestId, key: newKey() })
    expect(await item(itemId)).toMatchObject({ state: 'withdrawn' })
    expect(await agendaOf(meeting.id)).toEqual([])
  })

  test('it is withdrawn after that: the item stays with nobody behind it, and the reporter hears nothing more', async () => {
    const { requestId, itemId, meeting } = await requested()
    const step = { id: meeting.id, seen: meeting.version, key: newKey() }
    const { version: seen } = await as(CHAIR).roundtables.announce.mutate(step)
    await as('demo-chen').requests.withdraw.mutate({ id: requestId, key: newKey() })
    expect((await agendaOf(meeting.id)).map(({ id, state, reporters }) => [id, state, reporters])).toEqual([
      [itemId, 'onAgenda', 0],
    ])
    const before = await told('demo-chen', `request-${requestId}`)
    await as(CHAIR).roundtables.cancel.mutate({ id: meeting.id, seen, reason: '人不齐', key: newKey() })
    expect(await item(itemId)).toMatchObject({ state: 'accepted' })
    expect(await told('demo-chen', `request-${requestId}`)).toBe(before)
  })

  test('what passed to the chair stands first, however many others are due before it', async () => {
    const [like] = await documents<MeetingActionDocument>('meetingActions', { _id: 'action-gate' })
    const dueAt = new Date(Date.now() - 40 * DAY)
    const many = Array.from({ length: 55 }, (_, place) => {
      const _id = `many-${place}`
      return {
        ...like,
        _id,
        state: 'open',
        phase: 'open',
        dueAt,
        order: `${dueAt.toISOString()} ${_id}`,
        passedAt: null,
      }
    })
    await add('meetingActions', many)
    await change('meetingActions', 'action-bays', { passedAt: new Date(), reviewOn: '2099-12-31' })
    const view = await as('demo-chen').roundtables.get.query({ id: 'roundtable-announced' })
    expect('followUps' in view && view.followUps[0]?.id).toBe('action-bays')
  })

  test('whoever claims a task during a meeting at which they sit reads that there, and of the task on the page of the meeting', async () => {
    const { meeting } = await withItem(11)
    const { published } = doing(() => house)
    const task = await published({ startsAt: meeting.startsAt + 3_600_000 })
    const before = await published({ startsAt: meeting.startsAt - 2 * 3_600_000 })
    const onTask = async (openid: string, id = task.id) => {
      const view = await as(openid).tasks.get.query({ id })
      return 'engagements' in view ? view.engagements.map(({ kind, id: of }) => [kind, of]) : []
    }
    const onMeeting = async (openid: string) => {
      const view = await as(openid).roundtables.get.query({ id: meeting.id })
      return 'engagements' in view ? view.engagements.map(({ kind, id: of }) => [kind, of]) : []
    }
    // The substitute of the owners' seat.
    const claimed = await as('demo-qin').tasks.claim.mutate({ id: task.id, key: newKey() })
    expect(claimed.engagements).toMatchObject([{ kind: 'roundtable', id: meeting.id, startsAt: meeting.startsAt }])
    expect([await onTask('demo-chen'), await onTask('demo-qin', before.id)]).toEqual([[], []])
    expect([await onMeeting('demo-qin'), await onMeeting(SECRETARY)]).toEqual([[['task', task.id]], []])
    // Another meeting at the same time clashes as well, for everybody who sits at both.
    const other = await planned(11)
    expect(await onMeeting(SECRETARY)).toEqual([['roundtable', other.id]])
    for (const { id, version: seen } of [meeting, other]) {
      await as(CHAIR).roundtables.cancel.mutate({ id, seen, reason: '人不齐', key: newKey() })
    }
    expect(await onTask('demo-qin')).toEqual([])
  })
}
