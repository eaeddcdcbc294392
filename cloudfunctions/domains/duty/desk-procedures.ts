import type { DutySettingsDocument } from 'types/duty'
import {
  dutyBranchInput,
  dutyPeriodInput,
  postsHeldInput,
  setCheckInInput,
  setDutyLabelsInput,
  setRhythmInput,
} from 'types/duty-inputs'
import { dutyBranchPage, dutyDeskView, progressView } from 'types/duty-views'
import type { Byline } from 'types/matter'
import type { SettingStep } from 'types/words/duty'
import { POST_NAMES } from 'types/words/posts'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority, type GovernedName } from '../../kernel/grants'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { branchPage, deskOf } from './desk'
import { enterPostsHeld } from './posts-held'
import { setCheckIn, setLabels, setRhythm, storedSettings } from './settings'
import { settingsStore } from './store'

/** The desks: of the community, of a branch, of a unit; and how the community does it. */
export const deskProcedures = {
  period: procedure('duty.period', 'A period in numbers, by unit and branch, without anybody’s name.')
    .input(dutyPeriodInput)
    .output(orUnchanged(dutyDeskView))
    .query(async ({ ctx, input: { period, since } }) => unlessKnown(since, await deskOf(ctx, period))),

  branch: procedure('duty.branch', 'My own branch, by pinyin: took part, was excused, or not yet.')
    .input(dutyBranchInput)
    .output(orUnchanged(dutyBranchPage))
    .query(async ({ ctx, input: { period, cursor, since } }) =>
      unlessKnown(since, await branchPage(ctx, period, cursor)),
    ),

  setRhythm: procedure('duty.setRhythm', 'Another rhythm from its next period on; what is past is not judged anew.')
    .input(setRhythmInput)
    .use(digested())
    .use(checkedTexts({ fields: ['document'] }))
    .output(dutyDeskView)
    .mutation(({ ctx, input: { kind, times, document, key } }) =>
      set(ctx, 'duty.setRhythm', 'rhythm', key, (found, by) =>
        setRhythm(
          found,
          { kind, times: kind === 'none' ? 0 : times, document: document || null },
          { by, key, now: ctx.now },
        ),
      ),
    ),

  setLabels: procedure('duty.setLabels', 'How my community calls the three kinds of party members.')
    .input(setDutyLabelsInput)
    .use(digested())
    .use(checkedTexts({ fields: ['inService', 'retired', 'floating'] }))
    .output(dutyDeskView)
    .mutation(({ ctx, input: { key, ...labels } }) =>
      set(ctx, 'duty.setLabels', 'labels', key, (_, by) => setLabels(labels, { by, key, now: ctx.now })),
    ),

  setCheckIn: procedure('duty.setCheckIn', 'Whether people check in by a code; the leader’s list is there in any case.')
    .input(setCheckInInput)
    .use(digested())
    .output(dutyDeskView)
    .mutation(({ ctx, input: { checkIn, key } }) =>
      set(ctx, 'duty.setCheckIn', 'checkIn', key, (_, by) => setCheckIn(checkIn, { by, key, now: ctx.now })),
    ),

  postsHeld: procedure(
    'duty.postsHeld',
    'Say that all who hold a post in my branch were at it in this period; called again until it is done.',
  )
    .input(postsHeldInput)
    .use(digested())
    .output(progressView)
    .mutation(({ ctx, input }) => enterPostsHeld(ctx, input.period)),
}

async function set(
  ctx: ActorContext,
  name: GovernedName,
  step: SettingStep,
  key: string,
  decide: (found: DutySettingsDocument, by: Byline) => Step<DutySettingsDocument>,
) {
  const { actor } = ctx
  const post = authority(actor, name, [actor.communityId], '报到的要求由社区党委来定，请联系他们')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  await storedSettings(ctx, actor.communityId)
  const deed = { matterId: actor.communityId, memberId: actor.memberId, step, key, sent: ctx.sent, what: '项设置' }
  await takeStep(ctx, settingsStore, deed, (found) => decide(found, by))
  return deskOf(ctx, undefined)
}
