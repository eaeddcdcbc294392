import { createContext, type ReactNode, useContext } from 'react'
import type { ErrorReason } from 'types/words/errors'

/** What stands in place of a screen that was refused for a reason of its own; for every other one it says the message. */
export type Refusals = Partial<Record<ErrorReason, ReactNode>>

/** Said once for the whole app: who somebody is, and how they get in, is for a domain to say. */
export const RefusalScreens = createContext<Refusals>({})

export const useRefusalScreens = () => useContext(RefusalScreens)
