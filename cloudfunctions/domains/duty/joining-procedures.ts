import { dutyStepInput, enterDutyInput, refuseDutyInput, registerDutyInput } from 'types/duty-inputs'
import { dutyFileView } from 'types/duty-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { derivedId } from '../../kernel/ids'
import { procedure } from '../../kernel/procedure'
import { refuseOther } from '../../kernel/steps'
import { act } from './acting'
import { beginFile, fileOnPaper } from './beginning'
import { bylineOver } from './files'
import { confirm, refuse, register, registerAgain } from './joining'
import { belongingOf, homeOf, ownFileId, ownHomeOf, show } from './reading'
import { files } from './store'

/** How a party member comes into the register: by their own word and the branch's yes, or entered by the office. */
export const joiningProcedures = {
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
        const made = register(_id, fields, shared, ctx.actor, said)
        const begun = await beginFile(ctx, made, 'duty.registered', ctx.sent)
        const [first] = begun.timeline
        if (first?.key === key) {
          refuseOther(begun, { digest: first.digest }, ctx.sent)
          return show(ctx, begun)
        }
      }
      return act(ctx, { id: _id, key }, 'register', (found) => registerAgain(found, fields, shared, ctx.actor, said))
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
    .mutation(({ ctx, input }) => act(ctx, input, 'confirm', (found, said) => confirm(found, ctx.actor, said))),

  refuse: procedure('duty.refuse', 'Say why somebody is none of ours.')
    .input(refuseDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(dutyFileView)
    .mutation(({ ctx, input: { reason, ...step } }) =>
      act(ctx, step, 'refuse', (found, said) => refuse(found, reason, ctx.actor, said)),
    ),
}
