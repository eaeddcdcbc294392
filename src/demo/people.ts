import { cast, people } from '../../demo/cast'

/** The people whom a visitor may be, the likeliest first. */
export { cast }

/** Who calls with this openid, in words: '陈秀英 · 住户 · 3 号楼 2 单元 502'. A stranger to the demo is called by their openid. */
export function introduce(openid: string): string {
  const person = people.find((one) => one.openid === openid)
  return person ? `${person.name} · ${person.role}` : openid
}
