/** So many characters of what somebody wrote stand in a list. */
const SHOWN = 60

/** The beginning of what somebody wrote, in one line. */
export function beginningOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('')
}
