import type { House } from '../support/house'
import { newKey } from '../support/house'
import { idOf } from '../support/members'
import { tellStory } from '../support/story'

/** The office takes down what a caller says. The caller joins later, finds it, and says the last word themselves. */

const DOOR = 'b3-2-702'
const TEXT = '门口的灯不亮，老人晚上看不清。'

/** The caller joins at their door, and the office verifies them. */
async function joins(house: House): Promise<void> {
  const home = { communityId: 'cuiyuan', householdId: DOOR, name: '孙伟', relation: 'tenant' as const }
  await house.as('demo-sun').members.join.mutate({ ...home, key: newKey() })
  await house.as('demo-wang').members.verify.mutate({ memberId: idOf('demo-sun'), householdId: DOOR, key: newKey() })
}

/** The office does the work itself. */
async function answers(house: House): Promise<void> {
  const office = house.as('demo-wang').requests
  const [found] = (await office.filed.query({})).items
  const { id, version: seen } = await office.get.query({ id: found?.id ?? '' })
  const own = { post: 'residentsCommittee' as const, placeId: 'cuiyuan' }
  const given = await office.dispatch.mutate({ id, seen, ...own, key: newKey() })
  const begun = await office.start.mutate({ id, seen: given.version, key: newKey() })
  await office.answer.mutate({ id, seen: begun.version, text: '灯换好了', key: newKey() })
}

tellStory({
  people: { office: 'demo-wang', resident: 'demo-sun' },

  short: {
    async 'the office files for a caller, and can call them back'({ office }) {
      await office.opens('/domains/requests/filed/index')
      await office.press('代居民登记')
      await office.arrivesAt('domains/requests/filing/index')
      await office.press('是哪一户反映的')
      await office.press('3 号楼')
      await office.press('2 单元')
      await office.press('702')
      await office.write('反映人姓名', '孙伟')
      await office.write('反映人电话', '13900001234')
      await office.press('其他')
      await office.write('是什么事', TEXT)
      await office.press('登记')
      await office.sees('请先征得本人同意')
      await office.press('已征得本人同意')
      await office.press('登记')
      await office.arrivesAt('domains/requests/detail/index')
      await office.sees('居委会 · 王芳')
      await office.press('联系反映人')
      await office.press('查看')
      await office.sees('13900001234')
    },

    async 'a door page leads to the form with its door chosen, and the form to what was filed'({ office }) {
      await office.opens('/household/index?id=b3-2-702')
      await office.press('代居民登记')
      await office.arrivesAt('domains/requests/filing/index')
      await office.sees('东苑 3 号楼 2 单元 702')
      await office.press('我代登记的')
      await office.arrivesAt('domains/requests/filed/index')
      await office.sees('门口的灯不亮')
    },

    async 'the caller joins, is asked, and takes it over'({ resident }, { house }) {
      await joins(house)
      await answers(house)
      // Where a message leads, before they may read it.
      const [found] = (await house.as('demo-wang').requests.filed.query({})).items
      await resident.opens(`/domains/requests/detail/index?id=${found?.id}`)
      await resident.sees('社区替您登记过这件事，是您的吗？')
      await resident.looksUntil('请确认是您反映的', (hand) => hand.opens('/home/index'))
      await resident.press('请确认是您反映的')
      await resident.arrivesAt('domains/requests/list/index')
      await resident.sees('社区替您登记过这件事，是您的吗？')
      await resident.press('是我的')
      await resident.arrivesAt('domains/requests/detail/index')
      await resident.sees('请您确认：解决了吗？')
      await resident.sees('代居民登记')
    },

    async 'and says the last word themselves'({ resident }) {
      await resident.press('已解决')
      await resident.press('5 星')
      await resident.press('确认已解决')
      await resident.sees('您已确认解决')
    },
  },
})
