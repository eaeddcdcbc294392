import { documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { gate, handing } from './handing'
import { CHAIR, meeting } from './meeting'

/** Who brings an item, who decides on it, and who takes part before the meeting; a request that goes to a task. */

const LIAISON = 'demo-huang'

export function bringing(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { refuses } = meeting(() => house)
  const { as, item, request, reported, onTo, told } = handing(() => house)

  test('handed on to a task that is there: it takes the request as its own; called off, it comes back', async () => {
    const made = await reported('demo-chen')
    const after = await as(CHAIR).requests.handOn.mutate(
      onTo({ kind: 'task', id: 'task-open' }, await request(made.id)),
    )
    expect(after.handedOn).toMatchObject({ kind: 'task', id: 'task-open' })
    const [task] = await documents<{ origin: { id: string } | null }>('tasks', { _id: 'task-open' })
    expect(task?.origin?.id).toBe(made.id)
    const other = await reported('demo-chen')
    const before = await house.writes()
    const second = onTo({ kind: 'task', id: 'task-open' }, await request(other.id))
    expect(await outcomeOf(as(CHAIR).requests.handOn.mutate(second))).toBe('CONFLICT/WRONG_STATE')
    expect(await house.writes()).toBe(before)
    await as(CHAIR).tasks.cancel.mutate({ id: 'task-open', reason: '下雨', key: newKey() })
    expect((await request(made.id)).timeline.at(-1)).toMatchObject({ step: 'handBack' })
  })

  test('only those at the table bring an item, and only the chair decides', async () => {
    const said = { title: '楼道杂物', question: '谁来清', category: 'publicRepairs' as const, key: newKey() }
    const before = await house.writes()
    expect(await outcomeOf(as('demo-chen').roundtables.propose.mutate(said))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await outcomeOf(as('demo-huang').roundtables.propose.mutate({ ...said, askedOf: ['nobody'] }))).toBe(
      'INVALID_INPUT/MALFORMED',
    )
    expect(await house.writes()).toBe(before)
    const made = await as('demo-liu').roundtables.propose.mutate({ ...said, askedOf: ['seat-property'] })
    expect(made).toMatchObject({ broughtBy: '物业公司 · 刘强', askedOf: ['物业公司'], state: 'proposed' })
    const step = { id: made.id, seen: made.version, key: newKey() }
    expect(await outcomeOf(as('demo-liu').roundtables.accept.mutate(step))).toBe('FORBIDDEN/NOT_YOURS')
    // The deputy chairs, too.
    await as('demo-you').roundtables.accept.mutate(step)
    expect(await told('demo-liu', `agendaItem-${made.id}`)).toMatch(/已采纳/)
  })

  test('no table without seats, with a seat twice or with one substitute of two seats; no item without a question', async () => {
    const { seats, version: seen } = (await as(CHAIR).roundtables.table.query({})) as {
      seats: { id: string; holder: { memberId: string } | null; substitutes: { memberId: string }[] }[]
      version: number
    }
    const sound = seats.map(({ holder, substitutes, ...seat }) => ({
      ...seat,
      holder: holder?.memberId ?? null,
      substitutes: substitutes.map(({ memberId }) => memberId),
    }))
    const [first, ...others] = sound
    const both = sound.map((seat, place) => (place < 2 ? { ...seat, substitutes: [idOf('demo-su')] } : seat))
    const arrange = (arranged: unknown[]) => () =>
      as(CHAIR).roundtables.arrange.mutate({ seats: arranged as never, quorum: 'half', seen, key: newKey() })
    const asked = { title: '楼道杂物', question: '', category: 'publicRepairs' as const, key: newKey() }
    await refuses(
      [arrange([]), 'INVALID_INPUT/MALFORMED'],
      [arrange([first, first, ...others]), 'INVALID_INPUT/MALFORMED'],
      [arrange(both), 'INVALID_INPUT/MALFORMED'],
      [() => as('demo-liu').roundtables.propose.mutate(asked), 'INVALID_INPUT/TEXT_EMPTY'],
    )
  })

  test('many support and comment at once: nobody is lost, nobody counts twice', async () => {
    const id = 'item-pump'
    const people = ['demo-chen', 'demo-tao', 'demo-dong', 'demo-su', 'demo-fang', 'demo-shi', 'demo-bai', 'demo-song']
    await Promise.all(people.map((by) => as(by).roundtables.support.mutate({ id, key: newKey() })))
    await Promise.all(people.map((by) => as(by).roundtables.comment.mutate({ id, text: '换新的', key: newKey() })))
    const after = await item(id, 'demo-chen')
    expect([after.supporters, after.comments.length]).toEqual([8, 8])
    expect(await outcomeOf(as('demo-chen').roundtables.support.mutate({ id, key: newKey() }))).toBe(
      'ALREADY_DONE/ALREADY_YOURS',
    )
    await as('demo-chen').roundtables.unsupport.mutate({ id, key: newKey() })
    expect((await item(id)).supporters).toBe(7)
  })

  test('a liaison files at the door and brings it to the table: the item carries their name', async () => {
    const call = {
      placeId: 'b2-1-601',
      name: '陶大爷',
      phone: '',
      consent: true as const,
      category: 'parking' as const,
    }
    const filed = await as(LIAISON).requests.fileFor.mutate({ ...call, text: '孩子放学过不去', key: newKey() })
    // Where it is, as neighbours may read it: without the door.
    expect(filed).toMatchObject({ mayHandOn: true, around: '东苑 2 号楼', placeLabel: '东苑 2 号楼 1 单元 601' })
    const after = await as(LIAISON).requests.handOn.mutate(onTo(gate, filed))
    expect(await item(after.handedOn?.id ?? '')).toMatchObject({ broughtBy: '联户长 · 黄志强', reporters: 1 })
  })

  test('what is filed for a resident who never joined is one person each', async () => {
    const call = { placeId: 'b2-1-601', phone: '', consent: true as const, category: 'parking' as const }
    const filed = (name: string) =>
      as(LIAISON).requests.fileFor.mutate({ ...call, name, text: '过不去', key: newKey() })
    const [one, two] = [await filed('陶大爷'), await filed('陶奶奶')]
    const { handedOn: handed } = await as(LIAISON).requests.handOn.mutate(onTo(gate, one))
    const to = { kind: 'agendaItem' as const, id: handed?.id ?? '' }
    await as(LIAISON).requests.handOn.mutate(onTo(to, two))
    expect((await item(to.id)).reporters).toBe(2)
  })
}
