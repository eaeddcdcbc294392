import { becomeDemoPerson } from '@/cloud/identity.h5'

/** Becomes somebody else, as if their telephone were taken in hand: nothing that this one knew stays. */
export function become(openid: string): void {
  becomeDemoPerson(openid)
  window.location.replace('#/home/index')
  window.location.reload()
}
