import type { ExportView } from 'types/people'
import { joined } from './joined'

/** A file to be handed over. */
export type OwnFile = Pick<ExportView, 'fileName' | 'json'>

/**
 * One's own file, fetched part by part and put together.
 * @param ask for the part at a cursor; left out: the first
 * @param onPart told which part is being fetched, from 1
 */
export async function wholeFile(
  ask: (cursor: string | undefined) => Promise<ExportView>,
  onPart: (part: number) => void,
): Promise<OwnFile> {
  const parts: ExportView[] = []
  for (let cursor: string | undefined; ; ) {
    onPart(parts.length + 1)
    const part = await ask(cursor)
    parts.push(part)
    if (part.next === null) return { fileName: parts[0]?.fileName ?? '', json: joined(parts.map(({ json }) => json)) }
    cursor = part.next
  }
}
