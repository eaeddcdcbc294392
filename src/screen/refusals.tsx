import { createContext, type ReactNode, useContext } from 'react'
import type { ErrorReason } from 'types/words/errors'

/** What is shown in place of a refused screen, by the reason of the refusal; for other reasons its message is shown. */
export type Refusals = Partial<Record<ErrorReason, ReactNode>>

/** Set once, by app.tsx: how somebody gets in is shown by a domain, and nothing here imports a domain. */
export const RefusalScreens = createContext<Refusals>({})

export const useRefusalScreens = () => useContext(RefusalScreens)
