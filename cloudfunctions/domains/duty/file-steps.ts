import type { DutyFileDocument, DutyUnit } from 'types/duty'
import type { Seat } from 'types/members'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import { bylineOver, entryBy, type FileFields, groupOf, mustBe, noSuchFile, type Said, selfOf, WRONG } from './files'

/** What becomes of a file once it is there: another unit or branch, what its owner says of themselves, its end. */

type File = DutyFileDocument
type Entry = File['timeline'][number]

/** The span of now ends at this moment, and another one begins. */
const nextSpan = ({ spans }: File, unit: DutyUnit | null, branch: Seat | null, now: Date): File['spans'] => [
  ...spans.map((one) => (one.until === null ? { ...one, until: now } : one)),
  { unit, branch, from: now, until: null },
]

/** Another unit or branch from now on: the span before is closed and not changed. */
export function transfer(
  file: File,
  { unit, branch, scope }: Pick<FileFields, 'unit' | 'branch' | 'scope'>,
  actor: Actor,
  said: Said,
): Step<File> {
  const by = bylineOver(file, actor, 'duty.transfer')
  mustBe(file, 'active')
  const group = groupOf({ unit, branch })
  const isSame = group === file.group && unit?.name === file.unit?.name
  if (isSame) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '单位和支部没有变化，请另选一个')
  return {
    set: { unit, branch, scope, group, spans: nextSpan(file, unit, branch, said.now) },
    entry: entryBy(by, 'transfer', said),
    events: ['duty.transferred'],
  }
}

/** Their unit is closed: they keep their file, and their unit is not known (单位待定). Null where that is so already. */
export function afterUnitClosed(file: File, unitId: string, now: Date): Step<File> | null {
  if (file.unit?.id !== unitId || file.state === 'left') return null
  const { branch } = file
  const spans = file.state === 'active' ? nextSpan(file, null, branch, now) : file.spans
  return {
    set: { unit: null, group: groupOf({ unit: null, branch }), spans },
    entry: { ...entryBy(null, 'unitClosed', { key: null, now }), text: file.unit.name },
    events: ['duty.transferred'],
  }
}

/** What somebody says of themselves is another one now: skills, times, what neighbours see, whether they are reminded. */
export function save(
  file: File,
  { shared, wantsReminder, ...set }: Pick<File, 'skills' | 'times' | 'shared' | 'wantsReminder'>,
  actor: Actor,
  said: Said,
): Step<File> {
  if (file.communityId !== actor.communityId || file.memberId !== actor.memberId) throw noSuchFile()
  mustBe(file, 'applied', 'active')
  const sharedAt = shared ? (file.sharedAt ?? said.now) : null
  return {
    set: { ...set, shared, sharedAt, wantsReminder },
    entry: entryBy(selfOf(actor), 'save', said),
    events: file.shared === shared ? [] : ['duty.changed'],
  }
}

/** They leave the community's register by their own word; posts they chose and open pledges end with it. */
export function leave(file: File, actor: Actor, said: Said): Step<File> {
  if (file.communityId !== actor.communityId || file.memberId !== actor.memberId) throw noSuchFile()
  return leaving(file, entryBy(selfOf(actor), 'leave', said))
}

/** The office ends a file, as of somebody kept on paper who moved away. */
export const endFile = (file: File, actor: Actor, said: Said): Step<File> =>
  leaving(file, entryBy(bylineOver(file, actor, 'duty.endFile'), 'leave', said))

function leaving(file: File, entry: Entry): Step<File> {
  if (file.state === 'left') throw new AppError('ALREADY_DONE', 'WRONG_STATE', WRONG.left)
  mustBe(file, 'applied', 'active')
  return left(file, entry)
}

/** The same where it follows from their leaving the community; null where there is nothing to end. */
export const end = (file: File, now: Date): Step<File> | null =>
  file.state === 'applied' || file.state === 'active' ? left(file, entryBy(null, 'leave', { key: null, now })) : null

const left = ({ spans }: File, entry: Entry): Step<File> => ({
  set: {
    state: 'left',
    shared: false,
    sharedAt: null,
    spans: spans.map((one) => (one.until === null ? { ...one, until: entry.at } : one)),
  },
  entry,
  events: ['duty.left'],
})

/** They were reminded of a period. */
export const remind = (period: string, now: Date): Step<File> => ({
  set: { remindedOf: period },
  entry: entryBy(null, 'reminded', { key: null, now }),
  events: ['duty.reminded'],
})
