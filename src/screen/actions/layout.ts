/** Where the actions of a matter stand at the lower edge of its page, for whoever may take them. */
export interface Layout<Action extends string> {
  /** The one thing to do now. */
  main: Action | null
  /** Stands beside it: the other answer to the same question. */
  beside: Action | null
  /** Behind 'more'. */
  more: Action[]
}

interface Order<Action extends string> {
  /** What moves it on from where it stands, the likeliest first. */
  next: readonly Action[]
  /** The other answer to the question that an action answers. */
  otherAnswer?: Partial<Record<Action, Action>>
}

/** @param actions what whoever looks may do */
export function layOutActions<Action extends string>(
  actions: readonly Action[],
  { next, otherAnswer = {} }: Order<Action>,
): Layout<Action> {
  const main = next.find((action) => actions.includes(action)) ?? null
  const other = main && otherAnswer[main]
  const beside = other && actions.includes(other) ? other : null
  return { main, beside, more: actions.filter((action) => action !== main && action !== beside) }
}
