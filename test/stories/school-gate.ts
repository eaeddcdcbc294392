import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RequestDocument } from 'types/requests'
import type { TaskDocument } from 'types/tasks'
import { change, documents } from '../support/database'
import type { Hand } from '../support/hand'
import { idOf } from '../support/members'

/** What the story of the school gate is about, and what people do in it more than once. */

export const PEOPLE = {
  liaison: 'demo-huang',
  resident: 'demo-tao',
  neighbour: 'demo-chen',
  chair: 'demo-wang',
  secretary: 'demo-kong',
  property: 'demo-liu',
  school: 'demo-yang',
}
export type Person = keyof typeof PEOPLE

export const HEARD = '七点四十到八点，校门口的车一直排到东苑门口，老人过不了马路。'
/** Neighbours read what it is about and where, and not what somebody said at their door. */
export const TITLE = '翠苑社区：停车秩序'
export const MEETING = 'roundtable-planned'
export const DUTY = '早晚在校门口值守'
export const BAYS = '申请临时停车位'
export const PARENTS = '开家长会，请家长错峰接送'
/** Who reports the same on their own phone. */
export const NEIGHBOURS = ['demo-chen', 'demo-qin', 'demo-cao', 'demo-peng']
export const RESIDENTS = ['demo-tao', ...NEIGHBOURS]

export const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export const at = (page: string) => `/domains/roundtables/${page}`
/** A day of Shanghai so many days from now. */
export const dayIn = (days: number) => new Date(Date.now() + days * DAY + 8 * 60 * MINUTE).toISOString().slice(0, 10)

async function only<D>(collection: string, like: object): Promise<D> {
  const [found] = await documents<D>(collection, like)
  if (!found) throw new Error(`there is none in ${collection}`)
  return found
}
export const gateItem = () => only<AgendaItemDocument>('agendaItems', { title: TITLE })
export const gateAction = (what: string) => only<MeetingActionDocument>('meetingActions', { what })
export const actionPage = async (what: string) => at(`action/index?id=${(await gateAction(what))._id}`)
export const requestPage = async (openid: string) =>
  `/domains/requests/detail/index?id=${(await gateRequest(openid))._id}`

/** What a resident reported about the gate. */
export async function gateRequest(openid: string): Promise<RequestDocument> {
  const all = await documents<RequestDocument>('requests', { 'reporter.memberId': idOf(openid) })
  const found = all.find(({ text }) => text.includes('校门口'))
  if (!found) throw new Error(`${openid} reported nothing about it`)
  return found
}

/** The day of the meeting has come: nobody has to wait for it. */
export async function holdToday() {
  const startsAt = new Date(Date.now() + 5 * MINUTE)
  await change('roundtables', MEETING, { startsAt, order: `${startsAt.toISOString()} ${MEETING}` })
  await change('agendaItems', (await gateItem())._id, { meetingAt: startsAt })
}

/** Everything that somebody was told of their requests, and what of them waits for them: whoever is asked finds it there. */
export const told = async (openid: string) => ({
  messages: await documents<{ title: string }>('messages', { 'subject.kind': 'request', memberId: idOf(openid) }),
  todos: await documents<{ _id: string; holders: string[] }>('todos', { holders: `member@${idOf(openid)}` }),
})

/** The tasks of the repeat, by their day. */
export async function weeks(): Promise<string[]> {
  const all = await documents<TaskDocument>('tasks', { title: '校门口早晚值守' })
  return all
    .map(({ _id, startKey }) => [startKey, _id] as const)
    .sort()
    .map(([, id]) => id)
}

/** A task at another time: nobody has to wait for it. The clock ends it. */
export async function heldJustNow(id: string): Promise<void> {
  const [startsAt, endsAt] = [new Date(Date.now() - 70 * MINUTE), new Date(Date.now() - 10 * MINUTE)]
  const keys = { startKey: `${startsAt.toISOString()} ${id}`, endKey: `${endsAt.toISOString()} ${id}` }
  await change('tasks', id, { startsAt, endsAt, ...keys })
}

/** The one who came has their hours. */
export async function countsAll(hand: Hand, id: string): Promise<void> {
  await hand.looksUntil('计 1 人的时长', (looking) => looking.opens(`/domains/tasks/count/index?id=${id}`))
  await hand.press('计 1 人的时长')
  await hand.sees('已计时长')
}

/** It is done, in words. */
export async function reports(hand: Hand, text: string): Promise<void> {
  await hand.press('报完成')
  await hand.arrivesAt('domains/roundtables/report/index')
  await hand.write('办得怎么样', text)
  await hand.press('报完成')
  await hand.arrivesAt('domains/roundtables/action/index')
  await hand.sees('等主持人确认')
}

export async function accepts(one: Hand, what: string): Promise<void> {
  const page = await actionPage(what)
  await one.looksUntil('已报完成，请您看看办好了没有', (hand) => hand.opens(page))
  await one.press('确认已落实')
  await one.press('到现场看过了，办好了')
  await one.press('确认')
  await one.sees('已落实')
}

/** The code on the screen of whoever keeps the list. */
export async function codeOn(hand: Hand): Promise<string> {
  await hand.sees('请到会的人打开这次会议')
  const code = /(\d{4})(\d{4})请到会的人/.exec((await hand.reads()).replace(/\s/g, ''))
  if (!code) throw new Error('there is no code on the screen')
  return `${code[1]}${code[2]}`
}

/** One more thing that a seat does, due in twenty days. */
export async function agreesTo(
  hand: Hand,
  number: number,
  seat: string,
  what: string,
  evidence: string,
): Promise<void> {
  await hand.press('加一件要落实的事')
  await hand.write(`第 ${number} 件：做什么`, what)
  await hand.choose(`第 ${number} 件：哪个席位做`, seat)
  await hand.choose(`第 ${number} 件：谁做`, seat === '居委会' ? '王芳' : seat === '物业公司' ? '刘强' : '杨慧')
  await hand.choose(`第 ${number} 件：哪天以前做好`, dayIn(20))
  await hand.write(`第 ${number} 件：怎样算做好`, evidence)
}
