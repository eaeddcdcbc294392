/**
 * The names under which the answers about one domain are kept. Whatever one's own step may change stands below `lists`: it
 * is asked anew as one.
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
