import { floorAreaOf } from 'types/words/places'
import type { BadRow } from '../../../kernel/sheet/faults'
import { levelOf, SHEET_LEVELS, type SheetLevel, type SheetRow } from '../sheet/columns'
import { type Growth, grow, type Node } from './grow'
import type { Tree, TreePlace } from './tree'

/** A place to be made. */
export interface Addition {
  kind: 'add'
  node: Node
}

/** One change of a place that is there. */
export type Change =
  | { kind: 'move'; place: TreePlace; parent: Node | undefined }
  | { kind: 'rename'; place: TreePlace; name: string }
  | { kind: 'measure'; place: TreePlace; floorAreaHundredths: number }

/**
 * What lies between a sheet and the tree. Carried out as far as one likes and made anew, it says what is left: there is
 * nothing to remember between two calls, and nothing to be done twice.
 */
export interface Plan {
  /** Where there are any, nothing may be carried out. */
  bad: BadRow[]
  /** In the order in which they can be carried out: outer places before what lies in them. */
  steps: (Addition | Change)[]
  /** Places that the sheet names and that are as it says. */
  unchanged: number
  /** Places that the sheet does not name. An import takes nothing away. */
  missing: TreePlace[]
}

/** @param rows as `readSheet` gives them: the sound ones, or to look for faults those whose place is known */
export function planImport(rows: SheetRow[], tree: Tree): Plan {
  const growth = grow(rows)
  const bad = [...growth.bad, ...pin(rows, growth, tree), ...settle(growth, tree)]
  if (bad.length > 0) return { bad: bad.sort((a, b) => a.row - b.row), steps: [], unchanged: 0, missing: [] }
  const steps = [...SHEET_LEVELS.flatMap((level) => stepsAt(level, growth, tree)), ...growth.nodes.flatMap(measured)]
  const named = new Set(growth.nodes.map(({ place }) => place?._id))
  const touched = new Set(steps.map((step) => ('place' in step ? step.place._id : undefined)))
  return {
    bad,
    steps,
    unchanged: growth.nodes.filter(({ place }) => place && !touched.has(place._id)).length,
    missing: [...tree.byId.values()].filter(({ _id, level }) => level !== 'community' && !named.has(_id)),
  }
}

/** The rows that say by an id which place they are about. */
function pin(rows: SheetRow[], { chains }: Growth, tree: Tree): BadRow[] {
  const pinned = new Map<string, number>()
  return rows.flatMap((row) => {
    const { placeId } = row
    const node = chains.get(row)?.at(-1)
    if (placeId === undefined || node?.row !== row) return []
    const say = (reason: string) => [{ row: row.row, reason }]
    const place = tree.byId.get(placeId)
    if (tree.isClosed(placeId)) return say('这一处已停用，请先在小程序里恢复，或删去这一行')
    if (!place || place.level === 'community') return say('“编号”在本社区找不到，请清空这一格')
    if (place.level !== levelOf(row)) return say(`“编号”是“${place.label}”的，与这一行不是同一级，请清空这一格`)
    const before = pinned.get(placeId)
    if (before !== undefined) return say(`“编号”与第 ${before} 行重复，请清空这一格`)
    pinned.set(placeId, row.row)
    node.place = place
    return []
  })
}

/** Finds by name what no id says, outermost first, and sees that no two are to have one name in one place. */
function settle({ nodes, chains }: Growth, tree: Tree): BadRow[] {
  const owner = new Map<string, Node>()
  for (const node of nodes) if (node.place) owner.set(node.place._id, node)
  const wrong = new Map<Node, string>()
  for (const node of nodes) {
    if (node.twice) continue
    const found = foundFor(node, tree)
    const holder = found && owner.get(found._id)
    if (found && holder && holder !== node) {
      wrong.set(node, `“${node.name}”在第 ${holder.firstRow} 行已改为“${holder.name}”，请把这一行也改过来`)
    } else if (found && node.place && found !== node.place) {
      wrong.set(node, `“${node.name}”已经有了，不能再改成这个名字，请核对`)
    } else if (found && !node.place) {
      node.place = found
      owner.set(found._id, node)
    }
  }
  if (wrong.size === 0) return []
  return [...chains].flatMap(([{ row }, chain]) => {
    const reason = chain.map((node) => wrong.get(node)).find((one) => one !== undefined)
    return reason === undefined ? [] : [{ row, reason }]
  })
}

/** The stored place that has this name where the sheet puts it. */
function foundFor(node: Node, tree: Tree): TreePlace | undefined {
  const parentId = node.parent ? node.parent.place?._id : tree.communityId
  const here = parentId === undefined ? undefined : tree.named(parentId, node.level, node.name)
  if (here || node.level !== 'building' || node.place) return here
  const [yard, block] = [outer(node, 'yard'), outer(node, 'block')]
  // In a yard that is yet to be made stands nothing.
  if ((yard && !yard.place) || (block && !block.place)) return undefined
  return tree.building(yard?.place?._id, block?.place?._id, node.name)
}

function outer(node: Node, level: SheetLevel): Node | undefined {
  for (let one = node.parent; one; one = one.parent) if (one.level === level) return one
  return undefined
}

/** New places, then those that move to one, then new names: so that as many as possible of a kind come together. */
function stepsAt(level: SheetLevel, { nodes }: Growth, tree: Tree): (Addition | Change)[] {
  const steps = nodes.filter((node) => node.level === level).flatMap((node) => stepsFor(node, tree))
  return KINDS.flatMap((kind) => steps.filter((step) => step.kind === kind))
}

const KINDS = ['add', 'move', 'rename'] as const

function stepsFor(node: Node, tree: Tree): (Addition | Change)[] {
  const { place, parent, name, row } = node
  if (!place) return [{ kind: 'add', node }]
  const parentId = parent ? parent.place?._id : tree.communityId
  return [
    ...(place.parentId === parentId ? [] : [{ kind: 'move' as const, place, parent }]),
    // Without an id it was found by its name, and a blank more or less is no other name.
    ...(row?.placeId === undefined || place.name === name ? [] : [{ kind: 'rename' as const, place, name }]),
  ]
}

/** An empty cell says nothing: it takes no area away. */
function measured({ place, row }: Node): Change[] {
  const floorAreaHundredths = row?.floorAreaHundredths
  if (!place || floorAreaHundredths === undefined || floorAreaHundredths === floorAreaOf(place)) return []
  return [{ kind: 'measure', place, floorAreaHundredths }]
}
