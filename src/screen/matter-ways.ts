import { address } from './address'
import { replaceBy } from './go'
import type { Made } from './received-before'

/** The addresses of the pages that a domain mostly has. @param domain its folder: teams */
export const waysOf = (domain: string) => ({
  list: () => address(`${domain}/list`),
  /** @param community where it lies, for an address that is opened from outside of the app */
  detail: (id: string, community?: string) => address(`${domain}/detail`, { id, community }),
  /** @param id of the one to change; undefined for a new one */
  edit: (id?: string) => address(`${domain}/edit`, { id }),
})

/** How that is shown which was made before. @param look as the button says it: 看刚才的队伍 */
export const madeIn = ({ list, detail }: Pick<ReturnType<typeof waysOf>, 'list' | 'detail'>, look: string): Made => ({
  look,
  show: (id) => replaceBy(id ? detail(id) : list()),
})
