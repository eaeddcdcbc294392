import { createContext, useContext, useEffect } from 'react'
import type { SubjectKind } from 'types/words/subjects'

/** What somebody has opened. */
export interface Opened {
  kind: SubjectKind
  id: string
}

/** Set once, by app.tsx: whoever wants to know what was opened is a domain, and nothing here imports a domain. */
export const Openings = createContext<(opened: Opened) => void>(() => {})

/**
 * Says that a page shows something that messages may be about, once it is there, and again when it has changed.
 * @param version of what is shown; undefined as long as nothing is
 */
export function useOpened(kind: SubjectKind, id: string, version: number | undefined): void {
  const tell = useContext(Openings)
  useEffect(() => {
    if (version !== undefined) tell({ kind, id })
  }, [tell, kind, id, version])
}
