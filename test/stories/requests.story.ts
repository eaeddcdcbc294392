import type { Hand } from '../support/hand'
import { tellStory } from '../support/story'

/** The main job, with everybody's phone open at the same time: a broken light, from the report to settled. */

const TEXT = '架空层的灯不亮，晚上看不清台阶。'

/** A report without photos, about the building. */
async function reports(resident: Hand, text: string) {
  await resident.opens('/domains/requests/report/index')
  await resident.press('其他')
  await resident.write('是什么事', text)
  await resident.press('本楼')
  await resident.press('提交')
  await resident.sees('等 居委会 受理')
}

tellStory({
  people: { resident: 'demo-chen', warden: 'demo-li', office: 'demo-wang', property: 'demo-liu' },

  short: {
    async 'a resident reports with a photo, and the warden finds it in the building'({ resident, warden }) {
      await resident.press('我要反映')
      await resident.press('公共设施')
      await resident.write('是什么事', TEXT)
      await resident.hasPhoto()
      await resident.press('拍照或从相册选')
      await resident.sees('1/6')
      await resident.press('本楼')
      await resident.press('提交')
      await resident.arrivesAt('domains/requests/detail/index')
      await resident.sees('等 居委会 受理')

      await warden.looksUntil(TEXT, async (hand) => {
        await hand.opens('/domains/requests/worklist/index?post=warden%40b3')
        await hand.press('全部辖区')
      })
    },

    async 'the office accepts it and gives it to the property company, and the resident reads so'({
      office,
      resident,
    }) {
      await office.looksUntil(TEXT, async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
      })
      await office.press(TEXT)
      await office.press('更多')
      await office.press('受理')
      await office.sees('居民看得到，比如谁会去看、什么时候去')
      await office.press('今天上门看')
      await office.write('说明', '今天下午派人来看')
      await office.press('受理')
      await office.sees('由 居委会 办理')
      await office.press('派单')
      await office.arrivesAt('domains/requests/handle/index')
      await office.sees('物业公司 · 东苑')
      await office.press('派单')
      await office.sees('由 物业公司 · 东苑 办理')

      await resident.looksUntil('今天下午派人来看', async (hand) => {
        await hand.opens('/hub/index')
        await hand.press('我的诉求')
        await hand.press(TEXT)
        await hand.arrivesAt('domains/requests/detail/index')
      })
      await resident.sees('已派单给物业公司 · 东苑')
    },
  },

  wholeEachDay: true,
  whole: {
    async 'the property company takes it in hand, tells how it goes with a photo, and answers'({ property }) {
      await property.looksUntil(TEXT, async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
      })
      await property.press(TEXT)
      await property.press('开始办理')
      await property.sees('居民看得到，比如打算怎么办')
      await property.press('开始办理')
      await property.sees('物业公司 · 东苑 正在办理')
      await property.press('记录进展')
      await property.write('办到哪一步了', '灯管已订，明天到货')
      await property.hasPhoto()
      await property.press('拍照或从相册选')
      await property.sees('1/6')
      await property.press('记录进展')
      await property.sees('灯管已订，明天到货')
      await property.press('答复')
      await property.write('答复居民', '两盏灯都换好了')
      await property.press('答复')
      await property.sees('等居民确认是否解决')
    },

    async 'the resident says that it is not settled, and it goes round once more'({ resident, office, property }) {
      await resident.looksUntil('两盏灯都换好了', async (hand) => {
        await hand.opens('/home/index')
        await hand.press(TEXT)
      })
      await resident.press('没有解决')
      await resident.write('哪里没有解决', '还有一盏不亮')
      await resident.press('退回')
      await resident.sees('您说没有解决')

      await office.looksUntil('还有一盏不亮', async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
        await hand.press(TEXT)
      })
      await office.press('受理并派单')
      await office.sees('换人或另定日期')
      await office.press('派单')
      await office.sees('由 物业公司 · 东苑 办理')
      await property.looksUntil('还有一盏不亮', async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
        await hand.press(TEXT)
      })
      await property.press('开始办理')
      await property.press('开始办理')
      await property.press('答复')
      await property.write('答复居民', '第二盏是线头松了，已接好')
      await property.press('答复')
      await property.sees('等居民确认是否解决')
    },

    async 'the resident reads one story and settles it with five stars'({ resident, office }) {
      await resident.looksUntil('第二盏是线头松了，已接好', async (hand) => {
        await hand.opens('/home/index')
        await hand.press(TEXT)
      })
      for (const words of ['提交诉求', '灯管已订，明天到货', '还有一盏不亮']) await resident.sees(words)
      await resident.press('已解决')
      await resident.press('5 星')
      await resident.write('想说的话', '谢谢')
      await resident.press('确认已解决')
      await resident.sees('您已确认解决')

      await office.looksUntil(TEXT, async (hand) => {
        await hand.opens('/domains/requests/worklist/index')
        await hand.press('全部辖区')
        await hand.press('已办结')
      })
    },
  },

  long: {
    async 'one more is declined, and the resident reads why'({ resident, office }) {
      await reports(resident, '楼下太吵，请把广场舞停了。')
      await office.looksUntil('广场舞', async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
        await hand.press('广场舞')
      })
      await office.press('更多')
      await office.press('不予受理')
      await office.write('不予受理的原因', '音量不超标，已请舞队九点前结束')
      await office.press('不予受理')
      await office.sees('已告知居民')
      await resident.looksUntil('音量不超标', async (hand) => {
        await hand.opens('/domains/requests/list/index')
        await hand.press('广场舞')
      })
    },

    async 'another is withdrawn, and the office does not find it among what waits'({ resident, office }) {
      await reports(resident, '信箱的锁打不开。')
      await resident.press('撤回')
      await resident.press('撤回')
      await resident.sees('已撤回')
      await office.looksUntil('待受理', async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
        await hand.arrivesAt('home/todos/index')
        await hand.seesNo('信箱的锁打不开')
      })
    },
  },
})
