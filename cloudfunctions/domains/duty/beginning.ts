import type { DutyFileDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { Context } from '../../kernel/context'
import type { Sent } from '../../kernel/digest'
import { effectsOf } from '../../kernel/matter'
import { sealPhone } from '../../kernel/privacy'
import { beginAllOnce, beginOnce, begunBy } from '../../kernel/steps'
import type { FileFields } from './files'
import { enter } from './joining'
import { files } from './store'

/** Files at their beginning. */

type Beginning = 'duty.registered' | 'duty.confirmed' | 'duty.enteredTogether'

/** A new file with what follows from it. */
function withEffect(file: DutyFileDocument, event: Beginning): DutyFileDocument {
  const [first] = file.timeline
  return first ? { ...file, effects: effectsOf([event], first) } : file
}

/** Stores a new file and carries out what follows. The same deed again gives the file that is there. */
export const beginFile = (
  context: Context,
  file: DutyFileDocument,
  event: Beginning,
  sent: Sent,
): Promise<DutyFileDocument> => beginOnce(context, files, begunBy(withEffect(file, event), sent))

/** Somebody who does not use the app, whether a form or a register brings them. Their file is in force at once. */
export interface OnPaper {
  /** It follows from the deed, so that the same deed again makes no second file. */
  _id: string
  communityId: string
  name: string
  /** Eleven digits. */
  number: string | null
  fields: FileFields
  by: Byline
  key: string
}

export function fileOnPaper({ number, fields, by, key, ...who }: OnPaper, now: Date): DutyFileDocument {
  const phone = number === null ? null : sealPhone(number, who._id)
  return enter({ ...who, phone }, fields, by, { key, now })
}

/**
 * Begins the files of up to a hundred people. The sums are counted anew from all files, so that it follows from the last one
 * alone. Whoever is there already, by a call that died, is left as they are.
 */
export function enterTogether(context: Context, people: readonly OnPaper[]): Promise<void> {
  const made = people.map((one) => fileOnPaper(one, context.now))
  const last = made.pop()
  return beginAllOnce(context, files, last ? [...made, withEffect(last, 'duty.enteredTogether')] : [])
}
