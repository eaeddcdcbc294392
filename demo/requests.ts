import type { MemberDocument } from 'types/members'
import type { Photo, RequestDocument } from 'types/requests'
import { decide, submit } from '../cloudfunctions/domains/requests/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { deployedCalendar } from '../cloudfunctions/kernel/holidays'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { dayInShanghai } from '../cloudfunctions/kernel/time'
import { type Matter, matters, type Step } from './matters'
import { wayOf } from './places'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MINUTE = 60_000

interface Cast {
  members: Map<string, MemberDocument>
  pictures: Map<string, Photo>
  now: Date
}

/** The demo community's requests, each led through its life by the rules themselves; nothing is left to follow. */
export function demoRequests(given: Cast): RequestDocument[] {
  const serials = new Map<string, number>()
  return matters
    .map((matter) => ({ matter, reported: timeOf(matter.at, given.now) }))
    .sort((a, b) => a.reported - b.reported)
    .map(({ matter, reported }) => {
      const day = dayInShanghai(new Date(reported))
      const serial = (serials.get(day) ?? 0) + 1
      serials.set(day, serial)
      return live(matter, reported, `${day.replace(/-(\d\d)$/, '$1')}-${String(serial).padStart(4, '0')}`, given)
    })
}

const timeOf = ([daysAgo, hour]: Matter['at'], now: Date) =>
  Date.parse(`${dayInShanghai(now)}T00:07:00+08:00`) - daysAgo * DAY + hour * HOUR

function live(matter: Matter, reported: number, number: string, given: Cast): RequestDocument {
  const { by, category, text, naming = 'open', picture, place, held, steps = [] } = matter
  let time = reported
  let left = steps.length + 1
  // Never in the future, however early in the day the demo starts.
  const moment = () => new Date(Math.min(time, given.now.getTime() - left-- * MINUTE))

  const first = moment()
  const submission = {
    number,
    category,
    text,
    naming,
    way: wayOf(place),
    photos: photosOf(picture, given),
    held,
    key: `demo-${number}`,
  }
  let request = submit(submission, actor(by, first, given), first, deployedCalendar())
  for (const step of steps) {
    time += step.after * HOUR + 4 * MINUTE
    request = take(request, step, moment(), given)
  }
  return { ...request, effects: [] }
}

function take(request: RequestDocument, step: Step, at: Date, given: Cast): RequestDocument {
  const { by, action, text, stars, to, within, picture } = step
  const dueAt =
    within === undefined ? undefined : new Date(Date.parse(`${dayInShanghai(at)}T18:00:00+08:00`) + within * DAY)
  const target = to && { post: to[0], placeId: to[1], ...(dueAt ? { dueAt } : {}) }
  const move = {
    action,
    text,
    stars,
    target,
    photos: photosOf(picture, given),
    key: `demo-${request.number}-${request.version}`,
  }
  return afterStep(request, decide(request, actor(by, at, given), move, at, deployedCalendar()))
}

function actor(openid: string, at: Date, { members }: Cast) {
  const member = members.get(openid)
  if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
  return actorOf(member, at)
}

function photosOf(picture: string | undefined, { pictures }: Cast): Photo[] {
  const photo = picture && pictures.get(picture)
  return photo ? [photo] : []
}
