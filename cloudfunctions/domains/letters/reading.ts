import type { LetterDocument, LetterView } from 'types/letters'
import { postKey } from 'types/words/posts'
import { heldPost } from '../../kernel/actor'
import type { ActorContext } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { codeOf, newest } from './rules/letter'
import { refuseUnknown } from './rules/sight'
import { actionsOf } from './rules/states'
import { type ListedLetter, letters } from './store'

/** Letters as people see them. */

/** @throws {AppError} NOT_FOUND for whoever it is none of the business of */
export async function letterFor({ actor, db }: ActorContext, id: string): Promise<LetterDocument> {
  const found = await letters(db).get(id)
  refuseUnknown(found, actor)
  return found
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
    actions: actionsOf(letter, actor, now),
    version: letter.version,
  })
}

const isContact = ({ actor }: ActorContext, { unit }: LetterDocument): boolean =>
  unit.id !== null && heldPost(actor, postKey('unitContact', unit.id)) !== undefined
