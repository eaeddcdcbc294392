import type { MeetingActionDocument } from 'types/meeting-actions'
import { add, documents } from '../../support/database'
import type { House } from '../../support/house'
import { idOf } from '../../support/members'

let copies = 0

/**
 * What tests do with actions of the demo community.
 *
 * @param house gives the house once it is open, and reached into
 */
export function acting(house: () => House) {
  const on = (openid: string) => house().as(openid).roundtables
  const load = async (id: string) => (await documents<MeetingActionDocument>('meetingActions', { _id: id }))[0]
  const told = async (openid: string, id: string) =>
    (await documents<{ title: string }>('messages', { _id: `meetingAction-${id}-${idOf(openid)}` }))[0]?.title
  const waitsFor = async (id: string) =>
    (await documents<{ holders: string[] }>('todos', { _id: `meetingAction-${id}` }))[0]?.holders

  /** A copy of one of the property company's, to do something with. */
  async function open(change: Partial<MeetingActionDocument> = {}): Promise<{ id: string; seen: number }> {
    const base = await load('action-shed')
    if (!base) throw new Error('the demo has it')
    const id = `action-copy-${++copies}`
    const order = `${(change.dueAt ?? base.dueAt).toISOString()} ${id}`
    await add('meetingActions', [{ ...base, _id: id, order, ...change }])
    return { id, seen: base.version }
  }
  return { on, load, told, waitsFor, open }
}
