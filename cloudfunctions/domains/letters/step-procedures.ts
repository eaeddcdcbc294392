import {
  answerInput,
  consentInput,
  correctInput,
  type LetterDocument,
  letterStepInput,
  letterView,
  objectInput,
  withdrawLetterInput,
  writeLetterInput,
} from 'types/letters'
import type { LetterStep } from 'types/words/letters'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import type { Step } from '../../kernel/matter'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { yearOfFile } from '../duty/directory'
import { goneOf, letterFor, show } from './reading'
import type { Said } from './rules/letter'
import * as rules from './rules/steps'
import { letters } from './store'

/** What is done with one letter, step by step. */
export const letterSteps = {
  write: procedure('letters.write', 'Write the words of a letter; its figures come by themselves.')
    .input(writeLetterInput)
    .use(digested())
    .use(checkedTexts({ fields: ['words'] }))
    .output(letterView)
    .mutation(({ ctx, input: { words, ...step } }) =>
      act(ctx, step, 'write', (found, said) => rules.write(found, words, ctx.actor, said)),
    ),

  show: procedure('letters.show', 'Ask the member to read it; they have seven days to object.')
    .input(letterStepInput)
    .use(digested())
    .output(letterView)
    .mutation(async ({ ctx, input }) => {
      const gone = await goneOf(ctx.db, await letterFor(ctx, input.id))
      return act(ctx, input, 'show', (found, said) => rules.show(found, gone, ctx.actor, said))
    }),

  consent: procedure('letters.consent', 'Say whether this edition of the letter may be sent to my unit.')
    .input(consentInput)
    .use(digested())
    .output(letterView)
    .mutation(({ ctx, input: { edition, agree, onPaper, ...step } }) =>
      act(ctx, step, agree ? 'consent' : 'decline', (found, said) =>
        rules.consent(found, { edition, agree, onPaper }, ctx.actor, said),
      ),
    ),

  object: procedure('letters.object', 'Say what is not right in the letter about me.')
    .input(objectInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(letterView)
    .mutation(({ ctx, input: { text, ...step } }) =>
      act(ctx, step, 'object', (found, said) => rules.object(found, text, ctx.actor, said)),
    ),

  correct: procedure('letters.correct', 'Answer an objection with another edition, its figures counted anew.')
    .input(correctInput)
    .use(digested())
    .use(checkedTexts({ fields: ['words', 'reply'] }))
    .output(letterView)
    .mutation(async ({ ctx, input: { words, reply, ...step } }) => {
      const letter = await letterFor(ctx, step.id)
      const [gone, counted] = await Promise.all([
        goneOf(ctx.db, letter),
        yearOfFile(ctx.db, letter.fileId, letter.year),
      ])
      return act(ctx, step, 'correct', (found, said) =>
        rules.correct(found, { words, reply, ...counted }, gone, ctx.actor, said),
      )
    }),

  acknowledge: procedure('letters.acknowledge', 'My unit has received the letter.')
    .input(letterStepInput)
    .use(digested())
    .output(letterView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'acknowledge', (found, said) => rules.acknowledge(found, ctx.actor, said)),
    ),

  answer: procedure('letters.answer', 'Answer the letter in the name of my unit.')
    .input(answerInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(letterView)
    .mutation(({ ctx, input: { text, ...step } }) =>
      act(ctx, step, 'answer', (found, said) => rules.answer(found, text, ctx.actor, said)),
    ),

  withdraw: procedure('letters.withdraw', 'Withdraw a letter that was sent, with the reason.')
    .input(withdrawLetterInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(letterView)
    .mutation(({ ctx, input: { reason, ...step } }) =>
      act(ctx, step, 'withdraw', (found, said) => rules.withdraw(found, reason, ctx.actor, said)),
    ),
}

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: LetterStep,
  decide: (letter: LetterDocument, said: Said) => Step<LetterDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '封反馈函' }
  return show(ctx, await takeStep(ctx, letters, deed, (found) => decide(found, { key, now: ctx.now })))
}
