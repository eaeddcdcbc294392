interface Page<T> {
  items: T[]
}

/** The pages of a list without one of its items. */
export const without = <T extends { id: string }, P extends Page<T>>(pages: P[], id: string): P[] =>
  pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }))
