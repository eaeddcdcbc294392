import { type ReactNode, useState } from 'react'

/** A step with a matter, on a page of its own. */
export interface Handling {
  matter: { id: string; version: number }
  /** As its button says it: 答复. */
  name: string
  /** Why it cannot be taken as the matter stands now, in a sentence; null where it can. */
  obstacle: string | null
  /** The address of the page that shows the matter. */
  detail: string
  /** What is decided about, as it stands now: it lies above the form. */
  digest: ReactNode
}

/** Whether something happened to a matter since the page was opened: nobody decides on old news. */
export function useChanged({ version }: Handling['matter']): boolean {
  const [opened] = useState(version)
  return version !== opened
}
