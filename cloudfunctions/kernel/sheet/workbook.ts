import { formatsIn } from './formats'
import { textsAt } from './strings'
import { openPacket, type Packet, partPath, unreadable } from './unpack'
import { type Cell, type Merge, readCells } from './worksheet'
import { type Listener, xmlReader } from './xml'

export interface Row {
  /** As the spreadsheet program counts them, from 1. */
  number: number
  /** By column, from 1; empty ones are not there. */
  cells: Map<number, Cell>
}

export interface OpenedSheet {
  name: string
  /** The other worksheets that people see; nothing of them is read. */
  others: string[]
  /** Those in which something stands, from top to bottom. */
  rows: Row[]
  merges: Merge[]
}

/**
 * Opens the worksheet of a workbook, within limits; each part is read piece by piece, and only what stands in cells is
 * kept. The worksheet is the one called `ours`; or else the one that is in front when the file is opened; or else the first.
 * One that is hidden is never taken.
 *
 * @throws {AppError} INVALID_INPUT: NOT_A_SHEET, SHEET_TOO_LARGE
 */
export async function openSheet(content: Uint8Array, ours: string): Promise<OpenedSheet> {
  const packet = await openPacket(content)
  const { chosen, others, links } = await worksheetsIn(packet, ours)
  const { rows, merges, textsUsed } = await readCells((listener) => readPart(packet, chosen.part, listener))
  const [strings, styles] = [partOf(packet, links, 'sharedStrings'), partOf(packet, links, 'styles')]
  const texts = strings && textsUsed.size > 0 ? await textsAt(textsUsed, (to) => readPart(packet, strings, to)) : null
  const formats = styles ? await formatsIn((to) => readPart(packet, styles, to)) : []
  const filled: Row[] = []
  for (const [number, cells] of rows) {
    const read = [...cells].flatMap(([column, cell]) => {
      const made = cell({ texts, formats })
      return made ? [[column, made] as const] : []
    })
    if (read.length > 0) filled.push({ number, cells: new Map(read) })
  }
  filled.sort((a, b) => a.number - b.number)
  return { name: chosen.name, others, rows: filled, merges }
}

/** Reads one part to its end. */
export type ReadPart = (listener: Listener) => Promise<void>

async function readPart(packet: Packet, part: string, listener: Listener): Promise<void> {
  const reader = await xmlReader(listener)
  packet.read(part, reader.write)
  reader.end()
}

interface Link {
  id: string
  /** The last word of its address, as 'worksheet'; empty where the writer left it out. */
  type: string
  part: string
}

/** Where a part says that others lie. */
async function linksOf(packet: Packet, part: string): Promise<Link[]> {
  const cut = part.lastIndexOf('/') + 1
  const [folder, file] = [part.slice(0, cut), part.slice(cut)]
  const links: Link[] = []
  if (!packet.has(`${folder}_rels/${file}.rels`)) return links
  await readPart(packet, `${folder}_rels/${file}.rels`, {
    opened(path, { Id: id = '', Type: type = '', Target: target, TargetMode: mode }) {
      if (path !== 'Relationships/Relationship' || !target || mode === 'External') return
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: partPath(target, folder) })
    },
  })
  return links
}

interface Named {
  name: string
  part: string
}

interface Worksheets {
  chosen: Named
  others: string[]
  links: Link[]
}

async function worksheetsIn(packet: Packet, ours: string): Promise<Worksheets> {
  const workbook = (await linksOf(packet, '')).find(({ type }) => type === 'officeDocument')?.part ?? USUAL.workbook
  const links = await linksOf(packet, workbook)
  /** All tabs in their order; null for what is hidden, or no worksheet. */
  const tabs: (Named | null)[] = []
  let inFront = 0
  let onlyHidden = false
  await readPart(packet, workbook, {
    opened(path, attributes) {
      if (path === 'workbook/bookViews/workbookView') inFront = Number(attributes.activeTab ?? 0)
      if (path !== 'workbook/sheets/sheet') return
      const link = links.find(({ id }) => id === attributes['r:id'])
      const worksheet = link && (link.type === 'worksheet' || link.type === '') && packet.has(link.part)
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      if (worksheet && hidden) onlyHidden = true
      tabs.push(worksheet && !hidden ? { name: attributes.name ?? '', part: link.part } : null)
    },
  })
  const seen = tabs.filter((tab) => tab !== null)
  const chosen = seen.find(({ name }) => name === ours) ?? tabs[inFront] ?? seen[0]
  if (!chosen) throw unreadable(onlyHidden ? '文件里的工作表都隐藏了，请取消隐藏' : undefined)
  return { chosen, others: seen.filter((tab) => tab !== chosen).map(({ name }) => name), links }
}

/** Where parts lie when no link says so. */
const USUAL = { workbook: 'xl/workbook.xml', sharedStrings: 'xl/sharedstrings.xml', styles: 'xl/styles.xml' }

function partOf(packet: Packet, links: Link[], type: 'sharedStrings' | 'styles'): string | undefined {
  const part = links.find((link) => link.type === type)?.part ?? USUAL[type]
  return packet.has(part) ? part : undefined
}
