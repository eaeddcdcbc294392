import { pinyin } from 'pinyin-pro'

/**
 * How names are ordered and found: by their syllables in pinyin. Surnames are read as surnames (单 is shan), and letters stay
 * letters.
 * @returns syllables as 'wang jian guo', and their first letters, 'wjg'
 */
export function soundOf(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive' })
  const words = syllables.flatMap((one) => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  return { pinyin: words.join(' '), initials: words.map((word) => [...word][0]).join('') }
}
