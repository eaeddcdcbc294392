import {
  contactInput,
  disownInput,
  doorsInput,
  filedForMeInput,
  filedInput,
  fileForInput,
  takeOverInput,
} from 'types/request-inputs'
import { contactView, doorsView, filedForMeView, requestPage, requestView } from 'types/request-views'
import * as z from 'zod'
import { checkedTexts, weighedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { disown, takeOver } from './behalf'
import { contact } from './contact'
import { doorsToFileFor } from './doors'
import { listFiled, listFiledForMe } from './lists'
import { show } from './reading'
import { requests } from './store'
import { fileOnce } from './submission'

/** Filing for a resident who called or came, the resident's word on it once they are here, and how a reporter is reached. */
export const behalfProcedures = {
  fileFor: procedure(
    'requests.fileFor',
    'Report something for a resident who agreed to it. The same key again gives the same request.',
  )
    .input(fileForInput)
    .use(digested())
    .use(weighedTexts({ fields: ['text', 'name'], scene: 'forum' }))
    .output(requestView)
    .mutation(async ({ ctx, input }) => show(ctx, await fileOnce(ctx, input, ctx.weighed))),

  doors: procedure('requests.doors', 'The doors for which I may file, as somebody writes them or by their id.')
    .input(doorsInput)
    .output(orUnchanged(doorsView))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await doorsToFileFor(ctx, input)))),

  filed: procedure('requests.filed', 'What I filed for residents, newest first, as far as my posts still lie over it.')
    .input(filedInput)
    .output(orUnchanged(requestPage))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await listFiled(ctx, input)))),

  filedForMe: procedure(
    'requests.filedForMe',
    'What was filed for somebody of my name at my door, to say whether it is mine.',
  )
    .input(filedForMeInput)
    .output(orUnchanged(filedForMeView))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, await listFiledForMe(ctx)))),

  takeOver: procedure('requests.takeOver', 'What was filed for me is mine: I am its reporter from now on.')
    .input(takeOverInput)
    .use(digested())
    .output(requestView)
    .mutation(async ({ ctx, input: { id: matterId, key, seen } }) => {
      const deed = {
        matterId,
        memberId: ctx.actor.memberId,
        step: 'takeOver',
        key,
        sent: ctx.sent,
        seen,
        what: '件诉求',
      }
      const { actor, now } = ctx
      return show(ctx, await takeStep(ctx, requests, deed, (found) => takeOver(found, actor, { key, now })))
    }),

  disown: procedure(
    'requests.disown',
    'What was filed for somebody of my name at my door is not mine. I am not asked again.',
  )
    .input(disownInput)
    .use(digested())
    .output(z.null())
    .mutation(async ({ ctx, input: { id: matterId, key } }) => {
      const deed = { matterId, memberId: ctx.actor.memberId, step: 'disown', key, sent: ctx.sent, what: '件诉求' }
      const { actor, now } = ctx
      await takeStep(ctx, requests, deed, (found) => disown(found, actor, { key, now }))
      return null
    }),

  contact: procedure(
    'requests.contact',
    'Name and number of who reported it, for whoever handles it. The look is kept first, and they can see who looked.',
  )
    .input(contactInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(contactView)
    .mutation(({ ctx, input }) => contact(ctx, input)),
}
