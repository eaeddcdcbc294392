import type { TodoView, Wait } from 'types/todos'
import { ownKey } from 'types/words/todos'
import type { ListedTodo } from './store'

/**
 * A todo as somebody with these keys sees it: by the first wait that is theirs, one with something to do before one
 * without, and their own post before one that they stand in for.
 */
export function todoViewOf(
  { _id, subject, waits, urgent, place }: ListedTodo,
  keys: readonly string[],
  now: Date,
): TodoView {
  const { holder = '', verb = null, due = null, vacant = null } = waitOf(waits, keys) ?? {}
  return {
    id: _id,
    kind: subject.kind,
    subjectId: subject.id,
    title: subject.title,
    sign: subject.sign,
    number: subject.number,
    photos: subject.photos,
    since: subject.since.getTime(),
    urgent,
    placeLabel: place?.label ?? null,
    placeId: place?.id ?? null,
    verb,
    turn: holder.startsWith(OWN) ? turnIn(waits) : null,
    due: due?.getTime() ?? null,
    overdue: due !== null && due < now,
    holder,
    vacant,
  }
}

/** Before the id of whose own matter it is. */
const OWN = ownKey('')

/** What the matter waits for, whoever has to do it. That somebody sees to it (`urge`) moves nothing. */
const turnIn = (waits: readonly Wait[]) => waits.find(({ verb }) => verb !== null && verb !== 'urge')?.verb ?? null

const rank = ({ verb, vacant }: Wait) => (verb === null ? 2 : 0) + (vacant ? 1 : 0)

const waitOf = (waits: readonly Wait[], keys: readonly string[]): Wait | undefined =>
  waits.filter(({ holder }) => keys.includes(holder)).sort((a, b) => rank(a) - rank(b))[0]
