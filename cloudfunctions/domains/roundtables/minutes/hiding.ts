import { FORMER_NAME } from 'types/words/members'
import { type Database, findByIds } from '../../../kernel/database'
import { sittersOf } from '../../../kernel/meeting/seats'
import { namesOfReporters } from '../../requests/directory'
import type { Item } from '../items/rules'
import type { Meeting } from '../session/standing'
import { agendaItems } from '../store'
import { redacted, withoutWords } from './redacting'

/** Whom a meeting knows by name: seats are open to the neighbours, names are not. Source: rules/roundtables.md C.1 (10). */

export const known = (names: readonly string[]) => [...new Set(names)].filter((one) => one !== FORMER_NAME)

/** Everybody who sits in it, has sat in it, answered for a seat, or had one and belongs to the community no more. */
export const peopleIn = ({ seats, minutes, former }: Pick<Meeting, 'seats' | 'minutes' | 'former'>) => [
  ...seats.flatMap((one) => [...sittersOf(one), ...(one.presence ? [one.presence] : []), ...(one.sat ?? [])]),
  ...(minutes?.confirmations ?? []),
  ...(minutes?.appendixAnswers ?? []),
  ...(former ?? []),
]

export const namesIn = (meeting: Pick<Meeting, 'seats' | 'minutes' | 'former'>): string[] =>
  known(peopleIn(meeting).map(({ name }) => name))

export const requestsOf = (items: readonly Pick<Item, 'origins'>[]): string[] =>
  items.flatMap(({ origins }) => origins.flatMap(({ kind, id }) => (kind === 'request' ? [id] : [])))

/** Whoever reported what is behind these items, as far as the requests still say it. */
export const reportersOfItems = async (db: Database, items: readonly Pick<Item, 'origins'>[]): Promise<string[]> =>
  known(await namesOfReporters(db, requestsOf(items)))

/** Whoever reported what stands on the agenda of a meeting. */
export async function reportersIn(db: Database, { agenda }: Pick<Meeting, 'agenda'>): Promise<string[]> {
  const ids = agenda.map(({ itemId }) => itemId)
  return reportersOfItems(db, await findByIds(agendaItems(db), ids))
}

/** A text as neighbours and reporters read it: without numbers and these names. */
export const forOthers = (text: string, names: readonly string[]): string => redacted(withoutWords(text, names))
