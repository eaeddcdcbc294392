import { address } from './address'

/** The addresses of the pages that a domain mostly has. @param domain its folder: teams */
export const waysOf = (domain: string) => ({
  list: () => address(`${domain}/list`),
  /** @param community where it lies, for an address that is opened from outside of the app */
  detail: (id: string, community?: string) => address(`${domain}/detail`, { id, community }),
  /** @param id of the one to change; undefined for a new one */
  edit: (id?: string) => address(`${domain}/edit`, { id }),
})
