import type { Claim, TaskDocument } from 'types/tasks'
import { RISK_NAMES, SKILL_NAMES } from 'types/words/tasks'
import type { Happening, Reaction } from '../../kernel/effects'
import { slicesOf } from '../../kernel/slices'
import { readableInShanghai } from '../../kernel/time'
import { entryOf, tell } from '../messages/telling'
import { type ComingTask, clashOf } from './claiming'
import { isGuest, withPhones } from './guests'
import { comingOf } from './store'
import { about, tellLeader, wordsOf } from './telling'

/** Who hears of what happens to a task between its publishing and its start, and in which words. */

const AT_ONCE = 10

/** Somebody looks for a stand-in: who waits may take the place, and the leader knows. */
export const tellStandInAsked: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  await tell(happening, withPhones(matter.waiting), about(matter), wordsOf(matter, '有人找人替班', '您能来的话请接手'))
  await tellLeader('有人找人替班，请帮着问问')(happening)
}

/** Whoever looked for a stand-in: somebody has taken the place. */
export const tellTakenOver: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect } = happening
  const entry = entryOf(matter, effect)
  const asked = matter.timeline
    .filter(({ step, placeId }) => step === 'askStandIn' && placeId === entry?.placeId)
    .at(-1)
  if (!asked?.by || !entry?.by) return
  const wording = wordsOf(matter, '有人替您了，您不用来', `由${entry.by.name}接手`)
  await tell(happening, [asked.by.memberId], about(matter), wording)
}

/** Whoever may come although they have another task at that time. */
export const tellAllowed: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect } = happening
  const text = entryOf(matter, effect)?.text
  // What was stored without its entry is known by the words of the reason.
  const allowed = matter.allowed.filter(({ entryId, reason }) =>
    entryId === undefined ? reason === text : entryId === effect.entryId,
  )
  const wording = wordsOf(matter, '队长同意您参加，请直接认领', text)
  await tell(happening, withPhones(allowed), about(matter), wording)
}

/** Each who was asked in this step, once: nobody has a place by it. */
export const tellAsked: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect } = happening
  const asked = (matter.asked ?? []).filter(({ entryId }) => entryId === effect.entryId)
  const wording = wordsOf(matter, '能来帮忙吗？', `在${matter.meetAt}。能来请认领，来不了不用回复`)
  await tell(happening, withPhones(asked), about(matter), wording)
}

/** All for whom a place is kept, after there were more of them. */
export const tellAllOffered: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  for (const one of matter.offers) {
    const by = `请在 ${readableInShanghai(one.until)} 前回复`
    await tell(happening, [one.memberId], about(matter), wordsOf(matter, '有名额了，为您留着', by))
  }
}

/** Whoever waits, once no more people are taken. */
export const tellClosed: Reaction<TaskDocument> = ({ matter, ...rest }) =>
  tell(
    { matter, ...rest },
    withPhones(matter.waiting),
    about(matter),
    wordsOf(matter, '这项任务不再招新', '不用再等，请看看别的任务'),
  )

/** Another time: all hear of it; who has a place is asked, and told where they now have two at once. Nobody is dropped. */
export const tellMoved: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect } = happening
  const why = entryOf(matter, effect)?.text ?? ''
  const until = readableInShanghai(matter.endsAt).slice(-5)
  const waiting = withPhones(matter.waiting)
  await tell(happening, waiting, about(matter), wordsOf(matter, '任务改时间了', `到 ${until}。${why}`))
  for (const offer of matter.offers) {
    const isOver = offer.until <= effect.at
    const answer = isOver ? '离开始太近，名额不再单独留，请直接认领' : `请在 ${readableInShanghai(offer.until)} 前回复`
    await tell(happening, [offer.memberId], about(matter), wordsOf(matter, '任务改时间了', `${answer}。${why}`))
  }
  const clashing: Claim[] = []
  for (const slice of slicesOf(matter.claims, AT_ONCE)) {
    await Promise.all(
      slice.map(async (claim) => {
        const { memberId } = claim
        const clash = await clashAt(happening, memberId)
        if (clash) clashing.push(claim)
        if (isGuest(memberId)) return
        const more = clash ? `和“${clash.title}”时间冲突，请退出其中一个` : `到 ${until}。${why}`
        await tell(happening, [memberId], about(matter), wordsOf(matter, '任务改时间了，还能来吗？', more))
      }),
    )
  }
  if (clashing.length > 0) {
    await tellLeader('改时间以后有人时间冲突，请联系', () => namedIn(clashing))(happening)
  }
}

/** Messages are kept for longer than the names of people without a phone: they say how many, and the task says who. */
function namedIn(people: readonly Claim[]): string {
  const guests = guestsAmong(people)
  const names = people.filter(({ memberId }) => !isGuest(memberId)).map(({ name }) => name)
  return [...names.sort(), ...(guests > 0 ? [`${guests} 位没有手机的人`] : [])].join('、')
}

const guestsAmong = (people: readonly Claim[]): number => people.filter(({ memberId }) => isGuest(memberId)).length

const clashAt = async (
  { matter, context }: Happening<TaskDocument>,
  memberId: string,
): Promise<ComingTask | undefined> => clashOf(matter, await comingOf(context.db, memberId, matter.startsAt))

/** It is for others now, or more dangerous: all hear of it, and nobody is dropped. */
export const tellRestricted: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  const { claims, offers, waiting, teamOnly, skill, risk, gear } = matter
  const words = [
    teamOnly && '只限本队队员',
    skill && `需要${SKILL_NAMES[skill]}`,
    risk !== 'none' && RISK_NAMES[risk],
    gear && `请用${gear}`,
  ]
  const more = words.filter(Boolean).join('，') || '谁都能来，没有特别风险'
  const ids = withPhones([...claims, ...offers, ...waiting])
  await tell(happening, ids, about(matter), wordsOf(matter, '参加要求改了，请看看', more))
}

/** The day before, and two hours before. Who has no phone is called by the leader. */
export const tellCalled: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  const there = `在${matter.meetAt}集合${matter.bring ? `，请带${matter.bring}` : ''}`
  await tell(happening, withPhones(matter.claims), about(matter), wordsOf(matter, '别忘了这项任务', there))
  const guests = guestsAmong(matter.claims)
  if (guests > 0) await tellLeader('请打电话提醒没有手机的人', () => `${guests} 位，姓名在任务的名单上`)(happening)
}

/** Whoever did it. What was said stands on their page and nowhere else. */
export const tellThanked: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  const counted = matter.claims.filter(({ state }) => state === 'counted')
  await tell(happening, withPhones(counted), about(matter), wordsOf(matter, '有人对您说了声谢谢'))
}
