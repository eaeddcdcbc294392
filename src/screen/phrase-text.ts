/** Phrases that stand in a text, each as a part of its own between Chinese commas. */

const BETWEEN = '，'

const partsOf = (text: string): string[] => text.split(BETWEEN).filter((part) => part !== '')

/** Which of these phrases stand in a text. */
export const chosenIn = (text: string, phrases: readonly string[]): string[] => {
  const parts = partsOf(text)
  return phrases.filter((phrase) => parts.includes(phrase))
}

/** A text in which exactly the chosen ones of these phrases stand; what else was written stays. */
export function withPhrases(text: string, phrases: readonly string[], chosen: readonly string[]): string {
  const before = chosenIn(text, phrases)
  const taken = before.filter((phrase) => !chosen.includes(phrase))
  const added = chosen.filter((phrase) => !before.includes(phrase))
  return [...partsOf(text).filter((part) => !taken.includes(part)), ...added].join(BETWEEN)
}
