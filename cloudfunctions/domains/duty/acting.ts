import type { DutyFileDocument } from 'types/duty'
import type { FileStep } from 'types/words/duty'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import type { Said } from './files'
import { show } from './reading'
import { files } from './store'

/** One step with a file, and the file as it is then. */
export async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen?: number },
  step: FileStep,
  decide: (file: DutyFileDocument, said: Said) => Step<DutyFileDocument>,
) {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, seen, what: '份报到档案' }
  return show(ctx, await takeStep(ctx, files, deed, (found) => decide(found, { key, now: ctx.now })))
}
