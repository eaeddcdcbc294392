import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'

/** What deeds at the roundtable need that are killed: a table, items, a meeting until it begins. */

export const MINUTE = 60_000

const seat = (label: string, duty: 'chair' | 'secretary' | null, holder: string | null) => ({
  party: 'residentsCommittee' as const,
  label,
  holder,
  substitutes: [],
  duty,
  invited: false,
})

export const seats = [seat('居委会', 'chair', idOf(OFFICE)), seat('记录', 'secretary', idOf(NEIGHBOUR))]

export const arranged = (stage: Stage) =>
  stage.as(OFFICE).roundtables.arrange.mutate({ seats, quorum: 'half', seen: 0, key: newKey() })

export const said = { title: '楼道照明', question: '什么时候换灯', category: 'publicRepairs' } as const

export async function proposed(stage: Stage) {
  await arranged(stage)
  const { id, version: seen } = await stage.as(OFFICE).roundtables.propose.mutate({ ...said, key: newKey() })
  return { id, seen }
}

export async function accepted(stage: Stage) {
  const item = await proposed(stage)
  const { version: seen } = await stage.as(OFFICE).roundtables.accept.mutate({ ...item, key: newKey() })
  return { id: item.id, seen }
}

/** A request of a resident, handed on to a new item. */
export async function handedOn(stage: Stage) {
  const report = { category: 'facilities', text: '楼道灯坏了', placeId: 'b3-2', naming: 'open' } as const
  const request = await stage.as(CHEN).requests.submit.mutate({ ...report, key: newKey() })
  const to = { kind: 'newItem' as const, ...said }
  const dueAt = stage.now().getTime() + 20 * DAYS * MINUTE
  const { handedOn: handed } = await stage
    .as(OFFICE)
    .requests.handOn.mutate({ id: request.id, seen: request.version, to, dueAt, key: newKey() })
  const { version: seen } = (await stage.as(OFFICE).roundtables.item.query({ id: handed?.id ?? '' })) as {
    version: number
  }
  return { requestId: request.id, id: handed?.id ?? '', seen }
}

export const inNineDays = (stage: Stage) => ({ startsAt: stage.now().getTime() + 9 * DAYS * MINUTE, place: '议事厅' })

export async function planned(stage: Stage) {
  const { id: itemId } = await accepted(stage)
  const { id, version: seen } = await stage.as(OFFICE).roundtables.plan.mutate({ ...inNineDays(stage), key: newKey() })
  return { id, seen, itemId }
}

export async function withItem(stage: Stage) {
  const { itemId, ...meeting } = await planned(stage)
  const put = await stage.as(OFFICE).roundtables.putOn.mutate({ ...meeting, itemId, key: newKey() })
  return { id: put.id, seen: put.version, itemId }
}

export async function announced(stage: Stage) {
  const { itemId, ...meeting } = await withItem(stage)
  const { version: seen } = await stage.as(OFFICE).roundtables.announce.mutate({ ...meeting, key: newKey() })
  return { id: meeting.id, seen, itemId }
}
