import type { ReadPart } from './workbook'

/** A character that XML cannot hold, or that somebody wrote as one: '_x000D_' (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** '3 号楼_x000D_' as people see it; '_x005F_' stands for the underscore itself. */
export const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * The shared texts of a workbook that a worksheet uses. How something is pronounced (拼音) is no part of a text, nor is
 * how it looks.
 */
export async function textsAt(used: Set<number>, readPart: ReadPart): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  let index = -1
  let text = ''
  await readPart({
    opened(path) {
      if (path !== 'sst/si') return
      index += 1
      text = ''
    },
    closed(path, piece) {
      if (path === 'sst/si/t' || path === 'sst/si/r/t') text += piece
      else if (path === 'sst/si' && used.has(index)) texts.set(index, unescaped(text))
    },
  })
  return texts
}
