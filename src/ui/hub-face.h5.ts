import { create } from 'zustand'
import type { HubFace } from './hub-names'

/** The browser's bar is drawn by page-bars.h5.tsx, which reads how it is called from here. */
export const useHubFace = create<{ face: HubFace }>(() => ({ face: 'hub' }))
export const showHubFace = (face: HubFace): void => useHubFace.setState({ face })
/** Its signs take the colour of their words. */
export const onSchemeChange = (_changed: () => void) => () => undefined
