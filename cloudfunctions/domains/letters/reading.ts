import type { LetterDocument, LetterView } from 'types/letters'
import { postKey } from 'types/words/posts'
import { heldPost } from '../../kernel/actor'
import type { Database } from '../../kernel/database'
import type { ActorContext } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { fileById } from '../duty/directory'
import { isUnitInUse } from '../units/directory'
import type { Stop } from './rules/ending'
import { codeOf, newest } from './rules/letter'
import { refuseUnknown } from './rules/sight'
import { actionsOf, isStopped } from './rules/states'
import { type ListedLetter, letters } from './store'

/** Letters as people see them. */

/** @throws {AppError} NOT_FOUND for whoever it is none of the business of */
export async function letterFor({ actor, db }: ActorContext, id: string): Promise<LetterDocument> {
  const found = await letters(db).get(id)
  refuseUnknown(found, actor)
  return found
}

/** Why a letter would reach nobody any more; null: it would. */
export async function goneOf(
  db: Database,
  { communityId, fileId, unit }: Pick<LetterDocument, 'communityId' | 'fileId' | 'unit'>,
): Promise<Stop | null> {
  const [file, isInUse] = await Promise.all([
    fileById(db, fileId),
    unit.id === null || isUnitInUse(db, communityId, unit.id),
  ])
  if (file?.state !== 'active') return 'memberLeft'
  return isInUse ? null : 'unitClosed'
}

export const rowOf = ({ _id: id, name, unit, year, number, state }: ListedLetter) => ({
  id,
  name,
  unit: unit.name,
  year,
  number,
  state,
})

export function show(ctx: ActorContext, letter: LetterDocument): LetterView & { mark: string } {
  const { actor, now } = ctx
  const edition = newest(letter)
  // The unit reads the letter, and nothing of how it came to be.
  const isUnits = letter.memberId !== actor.memberId && isContact(ctx, letter)
  return marked(ctx, {
    ...rowOf(letter),
    mine: letter.memberId === actor.memberId,
    onPaper: letter.memberId === null,
    edition: letter.editions.length,
    figures: edition.figures,
    deeds: edition.deeds,
    words: edition.words,
    code: codeOf(edition),
    shownAt: isUnits ? null : (edition.shownAt?.getTime() ?? null),
    objectUntil: letter.state === 'shown' ? (letter.dueAt?.getTime() ?? null) : null,
    consent: isUnits ? null : (edition.consent?.given ?? null),
    objection: isUnits ? null : (edition.objection?.text ?? null),
    reply: isUnits ? null : edition.reply,
    sentAt: letter.sentAt?.getTime() ?? null,
    answer: letter.answer,
    byHand: letter.unit.id === null,
    stopped: isStopped(letter),
    withdrawnFor: letter.timeline.find(({ step }) => step === 'withdraw')?.text ?? null,
    actions: actionsOf(letter, actor, now),
    version: letter.version,
  })
}

const isContact = ({ actor }: ActorContext, { unit }: LetterDocument): boolean =>
  unit.id !== null && heldPost(actor, postKey('unitContact', unit.id)) !== undefined
