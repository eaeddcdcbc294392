import {
  dutyListInput,
  dutyLooksInput,
  dutyMineInput,
  dutyStepInput,
  lookAtDutyInput,
  saveDutyInput,
  transferDutyInput,
} from 'types/duty-inputs'
import { dutyFilePage, dutyFileView, dutyLookPage, dutyMineView } from 'types/duty-views'
import { fileView } from 'types/sheets'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { pinyinMark } from '../../kernel/in-order'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure } from '../../kernel/procedure'
import { bylineSeenBy } from '../../kernel/sight'
import { marked, unlessKnown } from '../../kernel/since'
import { dayInShanghai } from '../../kernel/time'
import { act } from './acting'
import { sheetOf } from './export'
import { endFile, leave, save, transfer } from './file-steps'
import { noSuchFile } from './files'
import { listOf } from './list'
import { looksAtMember } from './look-store'
import { overFiles } from './over'
import { belongingOf, fileFor, homesOf, keepLook, ownFile, show } from './reading'
import { periodOn, rhythmOn } from './rhythm'
import { settingsOf } from './settings'
import { filesOver } from './store'
import { rowOf } from './views'

/** The register: one's own file, and those over which a post is held, once they are there. */
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

  save: procedure('duty.save', 'Change my skills and times, what neighbours see, and whether I am reminded.')
    .input(saveDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['skills', 'times'] }))
    .output(dutyFileView)
    .mutation(({ ctx, input: { skills, times, shared, wantsReminder, ...step } }) => {
      const said = { skills: skills || null, times: times || null, shared, wantsReminder }
      return act(ctx, step, 'save', (found, when) => save(found, said, ctx.actor, when))
    }),

  leave: procedure('duty.leave', 'Leave the register of party members of this community.')
    .input(dutyStepInput)
    .use(digested())
    .output(dutyFileView)
    .mutation(({ ctx, input }) => act(ctx, input, 'leave', (found, said) => leave(found, ctx.actor, said))),

  endFile: procedure('duty.endFile', 'End the file of somebody who does not report here any more.')
    .input(dutyStepInput)
    .use(digested())
    .output(dutyFileView)
    .mutation(({ ctx, input }) => act(ctx, input, 'leave', (found, said) => endFile(found, ctx.actor, said))),

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
      return unlessKnown(since, marked(ctx, pageFrom(found, rowOf, pinyinMark)))
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

  transfer: procedure('duty.transfer', 'Another unit or branch from now on; what was before is closed and stays.')
    .input(transferDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['employer'] }))
    .output(dutyFileView)
    .mutation(async ({ ctx, input }) => {
      const belonging = await belongingOf(ctx, input)
      return act(ctx, input, 'transfer', (found, said) => transfer(found, belonging, ctx.actor, said))
    }),
}
