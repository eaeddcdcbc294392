/**
 * The query keys of one domain. All lists and counts have keys that begin with `lists`: after a step of one's own they are
 * asked anew together.
 * @param domain its folder: requests
 */
export const keysOf = (domain: string) => {
  const lists = [domain, 'lists'] as const
  return {
    lists,
    /** One list or count. @param told which one, and what narrows it */
    list: (...told: readonly unknown[]) => [...lists, ...told] as const,
    one: (id: string) => [domain, 'one', id] as const,
    /** What is asked for beside one matter, as who is in a team. */
    beside: (id: string, what: string) => [domain, what, id] as const,
  }
}

export type MatterKeys = ReturnType<typeof keysOf>
