import type { ComponentType } from 'react'

/** One part, shown in its states. */
export interface Specimen {
  name: string
  Show: ComponentType
}

/** Parts that belong together; `name` is what ?shelf= in the address asks for. */
export interface Shelf {
  name: string
  specimens: readonly Specimen[]
}
