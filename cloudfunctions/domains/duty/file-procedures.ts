import type { DutyFileDocument } from 'types/duty'
import {
  dutyListInput,
  dutyLooksInput,
  dutyMineInput,
  dutyStepInput,
  enterDutyInput,
  lookAtDutyInput,
  refuseDutyInput,
  registerDutyInput,
  saveDutyInput,
  transferDutyInput,
} from 'types/duty-inputs'
import { dutyFilePage, dutyFileView, dutyLookPage, dutyMineView } from 'types/duty-views'
import { fileView } from 'types/sheets'
import type { FileStep } from 'types/words/duty'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { bylineSeenBy } from '../../kernel/sight'
import { marked, unlessKnown } from '../../kernel/since'
import { refuseOther, takeStep } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { beginFile, fileOnPaper } from './beginning'
import { sheetOf } from './export'
import * as rules from './files'
import { bylineOver, noSuchFile, type Said } from './files'
import { listOf } from './list'
import { overFiles } from './over'
import { belongingOf, fileFor, homeOf, homesOf, keepLook, ownFile, ownFileId, ownHomeOf, show } from './reading'
import { periodOn, rhythmOn } from './rhythm'
import { settingsOf } from './settings'
import { files, filesOver, looksAtMember, markOf } from './store'
import { rowOf } from './views'

/** The register: one's own file, and those over which a post is held. */
export const fileProcedures = {
  mine: procedure('duty.mine', 'My own file, with what I did in the last periods; null where I have none.')
    .input(dutyMineInput)
    .output(orUnchanged(dutyMineView))
    .query(async ({ ctx, input }) => {
      const { actor, db, now } = ctx
      const [file, settings] = await Promise.all([ownFile(ctx), settingsOf(db, actor.communityId, now)])
      const today = dayInShanghai(now)
      const { kind, times, document } = rhythmOn(today, settings.rhythms)
      const answer = {
        file: file && (await show(ctx, file)),
        period: periodOn(today, settings.rhythms),
        rhythm: { kind, times, document },
        checkIn: settings.checkIn,
        labels: settings.labels,
        homes: homesOf(ctx),
      }
      return unlessKnown(input?.since, marked(ctx, answer))
    }),

  register: procedure('duty.register', 'Register as a party member of this community; the branch confirms it.')
    .input(registerDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['employer', 'skills', 'times'] }))
    .output(dutyFileView)
    .mutation(async ({ ctx, input }) => {
      const { kind, homeId, skills, times, shared, key } = input
      const fields = {
        kind,
        ...(await belongingOf(ctx, input)),
        ...ownHomeOf(ctx, homeId),
        skills: skills || null,
        times: times || null,
      }
      const said = { key, now: ctx.now }
      const _id = ownFileId(ctx.actor.communityId, ctx.actor.memberId)
      const before = await files(ctx.db).get(_id)
      if (!before) {
        const made = rules.register(_id, fields, shared, ctx.actor, said)
        const begun = await beginFile(ctx, made, 'duty.registered', ctx.sent)
        const [first] = begun.timeline
        if (first?.key === key) {
          refuseOther(begun, { digest: first.digest }, ctx.sent)
          return show(ctx, begun)
        }
      }
      return act(ctx, { id: _id, key }, 'register', (found) =>
        rules.registerAgain(found, fields, shared, ctx.actor, said),
      )
    }),

  save: procedure('duty.save', 'Change my skills and times, what neighbours see, and whether I am reminded.')
    .input(saveDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['skills', 'times'] }))
    .output(dutyFileView)
    .mutation(({ ctx, input: { skills, times, shared, wantsReminder, ...step } }) => {
      const said = { skills: skills || null, times: times || null, shared, wantsReminder }
      return act(ctx, step, 'save', (found, when) => rules.save(found, said, ctx.actor, when))
    }),

  leave: procedure('duty.leave', 'Leave the register of party members of this community.')
    .input(dutyStepInput)
    .use(digested())
    .output(dutyFileView)
    .mutation(({ ctx, input }) => act(ctx, input, 'leave', (found, said) => rules.leave(found, ctx.actor, said))),

  endFile: procedure('duty.endFile', 'End the file of somebody who does not report here any more.')
    .input(dutyStepInput)
    .use(digested())
    .output(dutyFileView)
    .mutation(({ ctx, input }) => act(ctx, input, 'leave', (found, said) => rules.endFile(found, ctx.actor, said))),

  looks: procedure('duty.looks', 'Who looked at my file, the newest first.')
    .input(dutyLooksInput)
    .output(orUnchanged(dutyLookPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await looksAtMember(ctx.db, ctx.actor.memberId, cursor, PAGE_AND_ONE)
      const page = pageFrom(
        found,
        ({ _id: id, by, at }) => ({ id, by: bylineSeenBy(ctx.actor.member, by), at: at.getTime() }),
        (last) => last.order,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  files: procedure('duty.files', 'The party members over whom I have a post, by pinyin, without anything that counts.')
    .input(dutyListInput)
    .output(orUnchanged(dutyFilePage))
    .query(async ({ ctx, input: { state, unitId, search, activityId, cursor, since } }) => {
      if (activityId !== undefined) {
        return unlessKnown(since, marked(ctx, await listOf(ctx, { activityId, search, cursor })))
      }
      const mine = overFiles(ctx)
      const asked = { ...mine, state, search, after: cursor, ...(unitId ? { unitId } : {}) }
      const own = mine.unitId
      // The contact of a unit sees their own people, and those in force only.
      if (own && ((unitId && unitId !== own) || state !== 'active')) throw noSuchFile()
      const found = await filesOver(ctx.db, asked, PAGE_AND_ONE)
      return unlessKnown(since, marked(ctx, pageFrom(found, rowOf, markOf)))
    }),

  sheet: procedure('duty.sheet', 'The party members over whom I have a post as .xlsx, by pinyin.')
    .output(fileView)
    .mutation(({ ctx }) => sheetOf(ctx)),

  lookAt: procedure('duty.lookAt', 'One file over which I have a post. The look is kept first, and its owner reads it.')
    .input(lookAtDutyInput)
    .use(digested())
    .output(dutyFileView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const file = await fileFor(ctx, id)
      await keepLook(ctx, file, key)
      return show(ctx, file)
    }),

  enter: procedure('duty.enter', 'Enter somebody who does not use the app; their file is in force at once.')
    .input(enterDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name', 'employer', 'skills', 'times'], scene: 'profile' }))
    .output(dutyFileView)
    .mutation(async ({ ctx, input }) => {
      const { actor } = ctx
      const { name, kind, homeId, phone, skills, times, key } = input
      const belonging = await belongingOf(ctx, input)
      const by = bylineOver({ communityId: actor.communityId, ...belonging }, actor, 'duty.enter')
      const _id = derivedId(actor.memberId, 'duty-file', key)
      const fields = {
        kind,
        ...belonging,
        ...(await homeOf(ctx, homeId)),
        skills: skills || null,
        times: times || null,
      }
      const who = { _id, communityId: actor.communityId, name, number: phone ?? null, fields, by, key }
      const begun = await beginFile(ctx, fileOnPaper(who, ctx.now), 'duty.confirmed', ctx.sent)
      refuseOther(begun, { digest: begun.timeline[0]?.digest, text: begun.name }, ctx.sent)
      return show(ctx, begun)
    }),

  confirm: procedure('duty.confirm', 'Say that somebody is one of ours: their file is in force.')
    .input(dutyStepInput)
    .use(digested())
    .output(dutyFileView)
    .mutation(({ ctx, input }) => act(ctx, input, 'confirm', (found, said) => rules.confirm(found, ctx.actor, said))),

  refuse: procedure('duty.refuse', 'Say why somebody is none of ours.')
    .input(refuseDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(dutyFileView)
    .mutation(({ ctx, input: { reason, ...step } }) =>
      act(ctx, step, 'refuse', (found, said) => rules.refuse(found, reason, ctx.actor, said)),
    ),

  transfer: procedure('duty.transfer', 'Another unit or branch from now on; what was before is closed and stays.')
    .input(transferDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['employer'] }))
    .output(dutyFileView)
    .mutation(async ({ ctx, input }) => {
      const belonging = await belongingOf(ctx, input)
      return act(ctx, input, 'transfer', (found, said) => rules.transfer(found, belonging, ctx.actor, said))
    }),
}

export async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen?: number },
  step: FileStep,
  decide: (file: DutyFileDocument, said: Said) => Step<DutyFileDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '份报到档案' }
  return show(ctx, await takeStep(ctx, files, deed, (found) => decide(found, { key, now: ctx.now })))
}
