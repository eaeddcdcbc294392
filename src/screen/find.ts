import { comparable } from 'types/words/text'

interface Findable {
  title: string
  note?: string
  words?: string
}

/**
 * Those in which every word that was typed stands somewhere: in the title, the note, or the words that people may look for
 * it by. Those with the first word in the title come first. All of them for whoever typed nothing.
 */
export function found<Line extends Findable>(lines: readonly Line[], typed: string): Line[] {
  const words = typed.split(/\s+/).map(comparable).filter(Boolean)
  const matching = lines.filter(({ title, note = '', words: more = '' }) => {
    const all = comparable(`${title} ${note} ${more}`)
    return words.every((word) => all.includes(word))
  })
  const inTitle = ({ title }: Line) => comparable(title).includes(words[0] ?? '')
  return [...matching.filter(inTitle), ...matching.filter((line) => !inTitle(line))]
}
