import type { MemberDocument } from 'types/members'
import type { PlaceDocument } from 'types/places'
import { FORMER_NAME } from 'types/words/members'
import { command, type Database } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { standing } from './rules'
import { allWithin, imports, placeById, places } from './store'

/** Writes at a time: one after the other a yard of a thousand doors would outlast the function. */
const AT_ONCE = 20

/**
 * Labels and paths of a place and of all that lies in it follow from the places above. Made anew from what stands there
 * now, whatever happened in which order: each document is written only where it differs, so that a second run after a
 * crash writes what the first one did not.
 */
export const settle: Reaction<PlaceDocument> = async ({ matter, context }) => {
  const { db } = context
  const within = await allWithin(db, matter._id)
  const place = within.find(({ _id }) => _id === matter._id)
  if (!place) return
  const parent = place.parentId === null ? null : await placeById(db, place.parentId)
  const children = new Map<string, PlaceDocument[]>()
  for (const one of within) {
    if (one.parentId) children.set(one.parentId, [...(children.get(one.parentId) ?? []), one])
  }
  const changed: PlaceDocument[] = []
  const descend = (one: PlaceDocument, above: PlaceDocument | null) => {
    const now = { ...one, ...standing(one, above) }
    if (now.label !== one.label || now.path.join() !== one.path.join()) changed.push(now)
    for (const child of children.get(one._id) ?? []) descend(child, now)
  }
  descend(place, parent)
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    await Promise.all(changed.slice(from, from + AT_ONCE).map((one) => write(db, one)))
  }
}

/** Not where it has moved elsewhere in the meantime: that is settled by its own reaction. */
const write = (db: Database, { _id, parentId, label, path }: PlaceDocument) =>
  places(db).update({ _id, parentId }, { label, path })

/** Somebody erased stays in the history of places without their name. */
export const forgetInPlaces: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(places(db), formerOf(matter))

/** And in that of imports. */
export const forgetInImports: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const { memberId, formerId } = formerOf(matter)
  const by = { by: { memberId: formerId, name: FORMER_NAME }, sentDigest: command().remove() }
  await imports(db).update({ 'by.memberId': memberId }, by)
}
