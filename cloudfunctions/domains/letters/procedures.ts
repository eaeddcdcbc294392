import {
  anewInput,
  checkedLetterView,
  checkLetterInput,
  draftLettersInput,
  letterIdInput,
  letterPage,
  letterPaperInput,
  letterRunView,
  lettersInput,
  letterView,
  myLettersInput,
  readLetterInput,
} from 'types/letters'
import { fileView } from 'types/sheets'
import { digested } from '../../kernel/digested'
import { AppError } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { pinyinMark } from '../../kernel/in-order'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { maskName } from '../../kernel/privacy'
import { procedure, router, visitorProcedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { fileById, keepLookAt } from '../duty/directory'
import { draftAnother, draftSome } from './drafting'
import { ownUnit } from './feedback'
import { feedbackProcedures } from './feedback-procedures'
import { letterOnPaper } from './paper'
import { letterFor, rowOf, show } from './reading'
import { codeOf, newest, noSuchLetter } from './rules/letter'
import { officeOf, SEEN_BY_UNIT, unitOf } from './rules/sight'
import { letterSteps } from './step-procedures'
import { letterBy, lettersFor, lettersOf } from './store'

export const lettersRouter = router({
  ...feedbackProcedures,
  ...letterSteps,

  draft: procedure('letters.draft', 'Draft the letters of a year, a part a call; called again until it is done.')
    .input(draftLettersInput)
    .output(letterRunView)
    .mutation(async ({ ctx, input }) => {
      const { year, done, total, state } = await draftSome(ctx, input.year)
      return { year, done, total, state }
    }),

  list: procedure('letters.list', 'The letters of my community by pinyin; to the contact of a unit those sent to it.')
    .input(lettersInput)
    .output(orUnchanged(letterPage))
    .query(async ({ ctx, input: { year, state, cursor, since } }) => {
      const { actor, db } = ctx
      const { communityId } = actor
      const isOffice = mayOver(actor, 'letters.show', [communityId])
      const asked = isOffice
        ? { communityId, year, states: state ? [state] : undefined, after: cursor }
        : { communityId, year, unitId: ownUnit(actor).id, states: SEEN_BY_UNIT, after: cursor }
      const found = await lettersOf(db, asked, PAGE_AND_ONE)
      return unlessKnown(since, marked(ctx, pageFrom(found, rowOf, pinyinMark)))
    }),

  mine: procedure('letters.mine', 'The letters about me that I was shown, the newest first.')
    .input(myLettersInput)
    .output(orUnchanged(letterPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await lettersFor(ctx.db, ctx.actor.memberId, cursor, PAGE_AND_ONE)
      return unlessKnown(
        since,
        marked(
          ctx,
          pageFrom(found, rowOf, (last) => last.year),
        ),
      )
    }),

  get: procedure('letters.get', 'One letter: to its member, and to the office.')
    .input(letterIdInput)
    .output(orUnchanged(letterView))
    .query(async ({ ctx, input: { id, since } }) => {
      const letter = await letterFor(ctx, id)
      // The contact of a unit reads it by `letters.read`, which keeps the look.
      if (letter.memberId !== ctx.actor.memberId) officeOf(letter, ctx.actor, 'letters.show')
      return unlessKnown(since, show(ctx, letter))
    }),

  read: procedure(
    'letters.read',
    'Read a letter that was sent to my unit, or is about me; its member sees that it was read.',
  )
    .input(readLetterInput)
    .use(digested())
    .output(letterView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const letter = await letterFor(ctx, id)
      // Whoever answers for their own unit may be its member as well: nobody is told of a look at one's own.
      if (letter.memberId !== ctx.actor.memberId) await keepLookAt(ctx, letter, unitOf(letter, ctx.actor), key)
      return show(ctx, letter)
    }),

  draftAnew: procedure(
    'letters.draftAnew',
    'Draft another letter in place of one that was withdrawn, with a new number.',
  )
    .input(anewInput)
    .use(digested())
    .output(letterView)
    .mutation(async ({ ctx, input: { id } }) => {
      const letter = await letterFor(ctx, id)
      officeOf(letter, ctx.actor, 'letters.draftAnew')
      if (letter.state !== 'withdrawn') {
        throw new AppError('CONFLICT', 'WRONG_STATE', '先撤回这一封，才能另写一封')
      }
      const file = await fileById(ctx.db, letter.fileId)
      if (file?.state !== 'active') throw new AppError('TOO_LATE', 'WRONG_STATE', '这位党员已不在册，请先确认报到')
      const made = await draftAnother(ctx, file, letter)
      if (!made) throw new AppError('CONFLICT', 'WRONG_STATE', '这位党员那一年没有在用的单位，请核对档案里的单位')
      return show(ctx, made)
    }),

  paper: procedure('letters.paper', 'The letter as a PDF with its number and check code.')
    .input(letterPaperInput)
    .output(fileView)
    .mutation(async ({ ctx, input: { id } }) => letterOnPaper(ctx, await letterFor(ctx, id))),

  check: visitorProcedure('letters.check', 'Whether a letter with this number and check code is in force.')
    .input(checkLetterInput)
    .output(checkedLetterView)
    .query(async ({ ctx, input: { number, code } }) => {
      const letter = await letterBy(ctx.db, number.trim().toUpperCase())
      const known = letter?.editions.some((one) => codeOf(one) === code.trim().toLowerCase())
      if (!letter || !known) throw noSuchLetter()
      const isOutdated = codeOf(newest(letter)) !== code.trim().toLowerCase()
      const state = isOutdated ? ('withdrawn' as const) : letter.state
      return { name: maskName(letter.name), unit: letter.unit.name, year: letter.year, number: letter.number, state }
    }),
})
