import type { DutyFileDocument } from 'types/duty'
import type { DutyFileView, DutyPeriodView } from 'types/duty-views'
import type { Actor } from '../../kernel/actor'
import { mayOver } from '../../kernel/grants'
import { maskPhone, readablePhone } from '../../kernel/privacy'
import { bylineSeenBy } from '../../kernel/sight'
import { scopeOf } from './files'
import type { ShownPeriod } from './period-store'
import { takingPartOf } from './reporting'
import type { ListedFile } from './store'

/** What people see of files and periods. */

export const rowOf = ({ _id: id, name, kind, unit, branch, home, state, memberId }: ListedFile) => ({
  id,
  name,
  kind,
  unit: unit?.name ?? null,
  branch: branch?.label ?? null,
  home: home?.label ?? null,
  state,
  onPaper: memberId === null,
})

/** A period as its owner and posts over the file see it. */
export function periodViewOf(found: ShownPeriod, actor: Actor): DutyPeriodView {
  const { _id: id, period, entries, excuse } = found
  return {
    id,
    period,
    standing: takingPartOf(found),
    entries: entries
      .map(({ id: entryId, source, state, at, by, reason }) => ({
        id: entryId,
        kind: source.kind,
        label: source.label,
        state,
        at: at.getTime(),
        by: by && bylineSeenBy(actor.member, by),
        reason,
      }))
      .sort((one, other) => other.at - one.at),
    excuse: excuse && excuse.state !== 'refused' ? { kind: excuse.kind, state: excuse.state } : null,
    ...(excuse?.state === 'refused' && excuse.reason ? { refusal: excuse.reason } : {}),
  }
}

/** What a post over the file may do with it now. */
function actionsOf(file: DutyFileDocument, actor: Actor): DutyFileView['actions'] {
  const may = (name: Parameters<typeof mayOver>[1]) => mayOver(actor, name, scopeOf(file))
  const isOwn = file.memberId === actor.memberId
  const actions: DutyFileView['actions'] = []
  if (file.state === 'applied' && may('duty.confirm')) actions.push('confirm', 'refuse')
  if (file.state === 'active') {
    if (may('duty.transfer')) actions.push('transfer', 'record', 'strike')
    if (may('duty.excuse')) actions.push('excuse')
  }
  if ((file.state === 'applied' || file.state === 'active') && (isOwn || may('duty.endFile'))) actions.push('leave')
  return actions
}

/**
 * A whole file.
 * @param found what they did, the newest period first
 */
export function fileViewOf(
  file: DutyFileDocument,
  found: readonly ShownPeriod[],
  labels: Record<DutyFileDocument['kind'], string>,
  actor: Actor,
): Omit<DutyFileView, 'mark'> {
  const number = readablePhone(file.phone, file._id)
  const { _id: id, name, kind, unit, branch, home, skills, times, shared, wantsReminder, state, version } = file
  return {
    id,
    mine: file.memberId === actor.memberId,
    name,
    kind,
    kindName: labels[kind],
    unit,
    branch,
    home,
    phone: number && maskPhone(number),
    skills,
    times,
    shared,
    wantsReminder,
    onPaper: file.memberId === null,
    state,
    since: file.since?.getTime() ?? null,
    spans: file.spans.map((one) => ({
      unit: one.unit?.name ?? null,
      branch: one.branch?.label ?? null,
      from: one.from.getTime(),
      until: one.until?.getTime() ?? null,
    })),
    periods: found.map((one) => periodViewOf(one, actor)),
    timeline: file.timeline.map(({ id: entryId, at, step, by, text }) => ({
      id: entryId,
      at: at.getTime(),
      step,
      by: by ? bylineSeenBy(actor.member, by) : '系统',
      ...(text ? { text } : {}),
    })),
    actions: actionsOf(file, actor),
    version,
  }
}
