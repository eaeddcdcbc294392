import { offer } from '../../../cloudfunctions/domains/talents/rules'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { Subjects } from '../tables'

export const subjects: Subjects<{ talentId: string }> = {
  inDemo: async () => ({ talentId: 'talent-agreed' }),
  /** One for each holder, as declining one is the end of it. */
  async inSeats({ everybody, applicant, now }) {
    const made = everybody.map(({ openid }, index) => {
      const input = { kind: 'talk' as const, title: '怎样养花', key: newKey() }
      return [openid, offer(`talent-${index}`, input, actorOf(applicant, now), now)] as const
    })
    await add(
      'talents',
      made.map(([, talent]) => talent),
    )
    const byHolder = new Map(made.map(([openid, { _id }]) => [openid, _id]))
    return ({ openid }) => ({ talentId: byHolder.get(openid) ?? '' })
  },
  marks: ['怎样防电信诈骗', '唱几段越剧'],
  async expectAsItWas(house, { talentId: id }) {
    expect(await house.as('demo-chen').talents.get.query({ id })).toMatchObject({ version: 1, state: 'agreed' })
  },
}
