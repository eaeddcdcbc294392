import type { PostKind } from 'types/words/posts'
import { type House, newKey } from './house'
import { idOf } from './members'

/** What the office of the demo community does about posts, and how people stand after it. */
export function postsIn(house: () => House) {
  const office = () => house().as('demo-wang').posts
  const held = async (openid: string) => (await house().as(openid).posts.held.query({})).posts
  return {
    office,
    held,
    /** Somebody's posts, as `warden@b3`. */
    kindsOf: async (openid: string) => (await held(openid)).map(({ kind, at }) => `${kind}@${at.id}`),
    grant: (openid: string, kind: PostKind, atId: string, more: object = {}) =>
      office().grant.mutate({ memberId: idOf(openid), kind, atId, key: newKey(), ...more }),
    /** @param whom `{ memberId }`, or the name and number of somebody from outside */
    invite: (whom: object, kind: PostKind, atId: string, more: object = {}) =>
      office().invite.mutate({ ...whom, kind, atId, key: newKey(), ...more }),
    accept: (openid: string, code: string, phoneCode?: string, key = newKey()) =>
      house().as(openid).posts.accept.mutate({ code, phoneCode, key }),
  }
}
