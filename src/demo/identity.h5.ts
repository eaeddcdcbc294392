import { becomeDemoPerson, demoIdentity } from '@/cloud/identity.h5'
import { cast } from './people'

/** Who this tab is. On a first visit the likeliest of the cast. */
export function whoAmI(): string {
  const known = demoIdentity()
  if (known) return known
  const first = cast[0]?.openid ?? ''
  becomeDemoPerson(first)
  return first
}

/** Becomes somebody else, as if their telephone were taken in hand: nothing that this one knew stays. */
export function become(openid: string): void {
  becomeDemoPerson(openid)
  window.location.replace('#/home/index')
  window.location.reload()
}
