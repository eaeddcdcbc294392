/** One home of one person, waiting to be verified. */
export interface Waiting {
  id: string
  householdId: string
}

interface Page {
  items: Waiting[]
}

/** The pages of a list without one of those who wait in it. */
export const without = <P extends Page>(pages: P[], { id, householdId }: Waiting): P[] =>
  pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.id !== id || item.householdId !== householdId),
  }))
