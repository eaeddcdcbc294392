import { nominateInput, nominationPage, nominationsInput, nominationView, pledgeStepInput } from 'types/pledge-views'
import type { NominationDocument } from 'types/pledges'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { filesByIds } from '../duty/directory'
import { nominate, withdraw } from './nominating'
import { nominatedIn } from './store'
import { yearInShanghai, yearsOfService } from './years'

/** Nominations for the year's honours. */
export const nominationProcedures = {
  nominate: procedure('pledges.nominate', 'Name a party member for the honours of the year; one of each a year.')
    .input(nominateInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(nominationView)
    .mutation(async ({ ctx, input }) => show(ctx, await nominate(ctx, input))),

  withdrawNomination: procedure('pledges.withdrawNomination', 'Take back whom I named.')
    .input(pledgeStepInput)
    .use(digested())
    .output(nominationView)
    .mutation(async ({ ctx, input }) => show(ctx, await withdraw(ctx, input))),

  nominations: procedure(
    'pledges.nominations',
    'Who was named for the honours of a year, by pinyin and without counts.',
  )
    .input(nominationsInput)
    .output(orUnchanged(nominationPage))
    .query(async ({ ctx, input: { year = yearInShanghai(ctx.now), cursor, since } }) => {
      const found = await nominatedIn(ctx.db, ctx.actor.communityId, year, cursor, PAGE_AND_ONE)
      const files = new Map(
        (
          await filesByIds(
            ctx.db,
            found.map(({ fileId }) => fileId),
          )
        ).map((file) => [file._id, file]),
      )
      const yearsOf = (fileId: string) => {
        const file = files.get(fileId)
        return file ? yearsOfService(file, ctx.now) : 0
      }
      const page = pageFrom(
        found,
        ({ _id: id, fileId, name, text, nominatorName: by }) => ({
          id,
          name,
          yearsOfService: yearsOf(fileId),
          text,
          by,
        }),
        (last) => last.order,
      )
      return unlessKnown(since, marked(ctx, page))
    }),
}

const show = (ctx: ActorContext, { _id: id, state, version }: NominationDocument) => marked(ctx, { id, state, version })
