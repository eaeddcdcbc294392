import type { MatterName } from 'types/events'
import type { Matter } from 'types/matter'
import type { TodoDocument } from 'types/todos'
import type { PostKind } from 'types/words/posts'
import { todoId } from 'types/words/todos'
import { chain } from '../../cloudfunctions/chain'
import { contextsFor } from '../../cloudfunctions/kernel/context'
import { command, findByIds, openDatabase } from '../../cloudfunctions/kernel/database'
import { deployedCalendar } from '../../cloudfunctions/kernel/holidays'
import { mattersOf } from '../../cloudfunctions/kernel/matters'
import { rebuildTodos } from '../../cloudfunctions/kernel/todos/rebuilding'
import { todoOf, type Waits } from '../../cloudfunctions/kernel/todos/waiting'
import { waits } from '../../cloudfunctions/work'
import { callLines } from '../../test/support/call-lines'
import { change, reachInto } from '../../test/support/database'
import type { House } from '../../test/support/house'
import { appoint } from '../../test/support/members'
import type { Figure } from '../table'
import { examined } from './lists'

const OFFICE = 'residentsCommittee@cuiyuan'
/** What demo-wang holds beside the office, one after the other. */
const MORE: [PostKind, string][] = [
  ['propertyCompany', 'y1'],
  ['propertyCompany', 'y2'],
  ['socialWorker', 'y1'],
  ['ownersCommittee', 'y1'],
]

/** Makes the todos of a crowd that was stored past the functions. @returns seconds, and how many matters there were */
export async function rebuilt(house: House): Promise<{ seconds: number; matters: number }> {
  await reachInto(house)
  for (const name of Object.keys(waits)) await change('todoRebuilds', `${name}-2`, { after: '', done: false })
  const now = new Date()
  const context = contextsFor({ openid: null, communityId: null, now, calendar: deployedCalendar(), chain, waits })()
  const begun = performance.now()
  const matters = await rebuildTodos(context, { isOver: () => false })
  return { seconds: (performance.now() - begun) / 1_000, matters }
}

/** How many matters have another todo than they say, of all of them; the house is the one last reached into. */
async function untrue(): Promise<number> {
  const db = openDatabase()
  const todos = db.collection<TodoDocument>('todos')
  let wrong = 0
  for (const [name, one] of Object.entries(waits) as unknown as [MatterName, Waits<Matter>][]) {
    for (let after = ''; ; ) {
      const page: Matter[] = await mattersOf(db, name).find({
        where: { _id: command().gt(after) },
        order: [['_id', 'asc']],
        limit: 100,
      })
      const stored = await findByIds(
        todos,
        page.map(({ _id }) => todoId(one.kind, _id)),
      )
      const byId = new Map(stored.map((todo) => [todo._id, todo]))
      for (const matter of page) if (!isTrue(one, matter, byId.get(todoId(one.kind, matter._id)))) wrong += 1
      after = page.at(-1)?._id ?? after
      if (page.length < 100) break
    }
  }
  return wrong
}

function isTrue(one: Waits<Matter>, matter: Matter, stored: TodoDocument | undefined): boolean {
  const { sortKey, urgent, waits: said, holders } = todoOf(one, matter, new Date())
  if (holders.length === 0) return (stored?.holders.length ?? 0) === 0
  const pure = stored?.waits.filter(({ vacant }) => !vacant)
  return stored?.sortKey === sortKey && stored.urgent === urgent && JSON.stringify(pure) === JSON.stringify(said)
}

/** Reads of the first screen, by how many posts somebody holds. */
async function homeReads(house: House): Promise<string> {
  const reads: string[] = []
  const readAs = async (openid: string, posts: number) => {
    await house.as(openid).home.get.query({})
    reads.push(`${posts}: ${(await callLines(house)).at(-1)?.reads}`)
  }
  await readAs('demo-chen', 0)
  await readAs('demo-wang', 1)
  for (const [index, [kind, id]] of MORE.entries()) {
    await appoint('demo-wang', kind, { id, label: id })
    if (index % 2 === 1) await readAs('demo-wang', index + 2)
  }
  return reads.join(', ')
}

/** One list of what waits: how it is read, made anew, and shown on the first screen. */
export async function todoFigures(small: House, large: House): Promise<Figure[]> {
  const { seconds, matters } = await rebuilt(large)
  const wrong = await untrue()
  const reads = await homeReads(large)
  await rebuilt(small)
  await homeReads(small)
  const figures: Figure[] = [
    {
      figure: `todos of ${matters} matters made anew`,
      must: '≤ 180 s, equal to what the matters say',
      measured: `${Math.round(seconds)} s, ${wrong} differ`,
      holds: seconds <= 180 && wrong === 0,
    },
    {
      figure: 'reads of the first screen, by posts held',
      must: '≤ 6 with five posts',
      measured: reads,
      holds: reads.split(', ').every((one) => Number(one.split(': ')[1]) <= 6),
    },
  ]
  const queues: [name: string, input: { postKey?: string }][] = [
    ['one post', { postKey: OFFICE }],
    ['five posts at once', {}],
  ]
  for (const [name, input] of queues) {
    const [few, many] = [
      await examined(small, 'demo-wang', 'todos', (client) => client.todos.list.query(input)),
      await examined(large, 'demo-wang', 'todos', (client) => client.todos.list.query(input)),
    ]
    figures.push({
      figure: `examined / returned: the queue of ${name}`,
      must: 'the same at 1,000 and 100,000, ≤ 1.1',
      measured: `${few.examined} / ${few.returned} and ${many.examined} / ${many.returned}`,
      holds: [few, many].every((one) => one.scans === 0 && one.examined <= one.returned * 1.1),
    })
  }
  return figures
}
