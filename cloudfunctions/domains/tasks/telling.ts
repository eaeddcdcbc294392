import type { TaskDocument } from 'types/tasks'
import { postKey } from 'types/words/posts'
import { hoursOnPaper } from 'types/words/tasks'
import type { Happening, Reaction } from '../../kernel/effects'
import { heldAmong } from '../../kernel/holders'
import { slicesOf } from '../../kernel/slices'
import { readableInShanghai } from '../../kernel/time'
import { entryOf, tell, tellHolders, type Wording } from '../messages/telling'
import { isGuest, withPhones } from './guests'
import { tasks } from './store'

/** Who hears of a task, and in which words. */

/** So many people are told at the same time. */
const AT_ONCE = 10

export const about = ({ _id: id }: TaskDocument) => ({ kind: 'task' as const, id })
export const wordsOf = (task: TaskDocument, title: string, more?: string): Wording => ({
  title,
  text: `${task.title}，${readableInShanghai(task.startsAt)}${more ? `：${more}` : ''}`,
})

/** The task as it stands now: an effect may be carried out long after its step. */
const asItStands = async ({ matter, context }: Happening<TaskDocument>) =>
  (await tasks(context.db).get(matter._id)) ?? matter

/** Whoever has the offer that this step made. If it was answered meanwhile, there is nothing left to say. */
export const tellOffered: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect } = happening
  const offer = matter.offers.find(({ id }) => id === entryOf(matter, effect)?.offeredId)
  if (!offer) return
  const by = `请在 ${readableInShanghai(offer.until)} 前回复`
  await tell(happening, [offer.memberId], about(matter), wordsOf(matter, '有名额了，为您留着', by))
}

/** All who wait, once: the place is for whoever comes first. */
export const tellWaiting: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  const ids = withPhones(matter.waiting)
  await tell(happening, ids, about(matter), wordsOf(matter, '有名额空出来了，先到先得', '请直接认领'))
}

/**
 * Everybody who has a place, an offer, or waits. From the cancelling on nobody is added, so the task as it stands names all.
 */
export const tellCancelled: Reaction<TaskDocument> = async (happening) => {
  const { claims, offers, waiting } = await asItStands(happening)
  const { matter, effect } = happening
  const ids = withPhones([...claims, ...offers, ...waiting])
  await tell(happening, ids, about(matter), wordsOf(matter, '任务取消了，请不用来', entryOf(matter, effect)?.text))
}

/** The leader of the team, where there is none its deputies, and where there are none the office. */
export const tellLeader =
  (title: string, more?: (happening: Happening<TaskDocument>) => string | undefined): Reaction<TaskDocument> =>
  async (happening) => {
    const { matter, context } = happening
    const leaders = [postKey('teamLeader', matter.teamId), postKey('teamDeputy', matter.teamId)]
    const held = await heldAmong(context.db, leaders, context.now)
    const key = leaders.find((one) => held.has(one)) ?? postKey('residentsCommittee', matter.communityId)
    await tellHolders(happening, [key], { ...wordsOf(matter, title, more?.(happening)), subject: about(matter) })
  }

export const tellOfLateWithdrawal = tellLeader(
  '有人临时来不了，请看看名单',
  ({ matter, effect }) => entryOf(matter, effect)?.text,
)
export const tellEnded = tellLeader('任务结束了，请计服务时长')
export const tellReminded = tellLeader('服务时长还没有计，请尽快计好')

/** All of the time for counting is over: the leader, the deputies, and the office. */
export const tellOverdue: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  const title = '服务时长过了期限还没有计，请督办'
  const keys = [
    postKey('teamLeader', matter.teamId),
    postKey('teamDeputy', matter.teamId),
    postKey('residentsCommittee', matter.communityId),
  ]
  await tellHolders(happening, keys, { ...wordsOf(matter, title), subject: about(matter) })
}

/** Each who was counted: their own minutes. */
export const tellCounted: Reaction<TaskDocument> = async (happening) => {
  const { matter } = happening
  const counted = matter.claims.filter(({ memberId, state }) => state === 'counted' && !isGuest(memberId))
  for (const slice of slicesOf(counted, AT_ONCE)) {
    await Promise.all(
      slice.map(({ memberId, minutes = 0 }) => {
        const more = `${minutes} 分钟（${hoursOnPaper(minutes)} 小时）`
        return tell(happening, [memberId], about(matter), wordsOf(matter, '服务时长记好了，谢谢您', more))
      }),
    )
  }
}

/** Whoever was corrected. */
export const tellCorrected: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect } = happening
  const entry = entryOf(matter, effect)
  const claim = matter.claims.find(({ id }) => id === entry?.placeId)
  if (claim) await tell(happening, withPhones([claim]), about(matter), wordsOf(matter, '服务时长有更正', entry?.text))
}
