import type { BadRow } from '../../../kernel/sheet/faults'
import { nameKey } from '../naming'
import { levelOf, SHEET_LEVELS, type SheetLevel, type SheetRow } from '../sheet/columns'
import { siteOf, type TreePlace } from './tree'

/** A place as the sheet has it, and the stored place that it is, once that was found. */
export interface Node {
  level: SheetLevel
  name: string
  /** Undefined at the top: it lies in the community itself. */
  parent: Node | undefined
  /** The first row that names it. */
  firstRow: number
  /** The row that is about it and not about something in it. */
  row?: SheetRow
  place?: TreePlace
  /** Another building of the sheet is the same one, in another grid. Neither is looked for in the tree. */
  twice?: boolean
}

/** The tree that the rows of a sheet make; outermost and first named first. `chains`: for each row the way down to its place. */
export interface Growth {
  nodes: Node[]
  chains: Map<SheetRow, Node[]>
  bad: BadRow[]
}

export function grow(rows: SheetRow[]): Growth {
  const growth: Growth = { nodes: [], chains: new Map(), bad: [] }
  const known = new Map<string, Node>()
  const sites = new Map<string, Node>()
  for (const row of rows) {
    const chain: Node[] = []
    let path = ''
    for (const level of SHEET_LEVELS) {
      const name = row.names[level]
      if (name === undefined) continue
      path = `${path}/${level}:${nameKey(name)}`
      let node = known.get(path)
      if (!node) {
        node = { level, name, parent: chain.at(-1), firstRow: row.row }
        known.set(path, node)
        growth.nodes.push(node)
      }
      chain.push(node)
    }
    growth.chains.set(row, chain)
    for (const fault of [takenBefore(row, chain), inTwoPlaces(row, chain, sites)])
      if (fault) growth.bad.push({ row: row.row, reason: fault })
  }
  growth.nodes.sort((a, b) => SHEET_LEVELS.indexOf(a.level) - SHEET_LEVELS.indexOf(b.level))
  return growth
}

function takenBefore(row: SheetRow, chain: Node[]): string | undefined {
  const node = chain.at(-1)
  if (!node || node.level !== levelOf(row)) return undefined
  if (node.row) return `与第 ${node.row.row} 行重复，请删去一行`
  node.row = row
  return undefined
}

function inTwoPlaces({ names }: SheetRow, chain: Node[], sites: Map<string, Node>): string | undefined {
  const building = chain.find(({ level }) => level === 'building')
  if (!building) return undefined
  const site = siteOf(names.yard && nameKey(names.yard), names.block && nameKey(names.block), building.name)
  const first = sites.get(site)
  if (!first) sites.set(site, building)
  if (!first || first === building) return undefined
  building.twice = true
  first.twice = true
  const there = first.parent?.level === 'grid' ? first.parent.name : '没有填网格的地方'
  return `第 ${first.firstRow} 行把“${building.name}”放在${there}，与这一行不同，请核对网格`
}
