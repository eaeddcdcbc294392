import { tellStory } from '../support/story'

/** What units give, from both sides: a yard is booked, agreed to; advice is booked by nobody's name; a need finds its offer. */

tellStory({
  people: { resident: 'demo-chen', contact: 'demo-yang', office: 'demo-wang', adviser: 'demo-zhou' },

  short: {
    async 'a resident books the school yard for tomorrow, and its contact says yes'({ resident, contact }) {
      await resident.opens('/hub/index')
      await resident.press('约单位的场地和服务')
      await resident.press('学校操场')
      await resident.sees('请先选日子和时段')
      await resident.press('明天')
      await resident.press('07:00–09:00')
      await resident.press('预约 1 个时段')
      await resident.write('用来做什么', '早锻炼')
      await resident.press('确定预约')
      await resident.sees('等单位答复')

      await contact.opens('/home/index')
      await contact.looksUntil('早锻炼', async (hand) => {
        await hand.opens('/domains/offers/bookings/index?unit=unit-school')
        await hand.press('陈秀英')
      })
      await contact.press('同意')
      await contact.sees('已同意')

      await resident.looksUntil('已同意', (hand) => hand.opens('/domains/offers/mine/index'))
      await resident.sees('翠苑一小南门进')
    },
  },

  whole: {
    async 'whoever asks for advice gets a code, and the unit reads the hour only'({ resident, office, adviser }) {
      await resident.opens('/domains/offers/detail/index?id=offer-talk')
      await resident.sees('保密预约')
      await resident.press('后天')
      await resident.press('09:00–09:45')
      await resident.press('预约 1 个时段')
      await resident.press('让顾问看到姓名')
      await resident.press('确定预约')
      await resident.sees('预约码')
      await resident.sees('到时报预约码，不用说姓名')

      await office.opens('/domains/offers/bookings/index?unit=unit-elder')
      await office.press('等单位答复')
      await office.sees('保密')
      await office.seesNo('陈秀英')
      await office.seesNo('预约码')

      await adviser.opens('/domains/offers/mine/index')
      await adviser.sees('来找我咨询的')
      await adviser.press('等单位答复')
      await adviser.seesNo('陈秀英')
      await adviser.press('看对方姓名')
      await adviser.press('看姓名')
      await adviser.sees('陈秀英')
      await adviser.press('知道了')

      await resident.looksUntil('顾问看过姓名', async (hand) => {
        await hand.opens('/domains/offers/mine/index')
        await hand.press('心里有事，找人说说')
      })
    },

    async 'a need of the school finds the hall of the bank'({ contact, office }) {
      await contact.opens('/domains/offers/needs/index?unit=unit-school')
      await contact.press('写一项需求')
      await contact.press('保存')
      await contact.sees('请选择类别')
      await contact.press('场地')
      await contact.write('需要什么', '排练的地方')
      await contact.press('下午')
      await contact.press('保存')
      await contact.press('排练的地方')
      await contact.sees('您要的场地，市商业银行翠苑支行')
      await office.looksUntil('排练的地方', (hand) => hand.opens('/domains/offers/needs/index'))
    },

    async 'the contact says how far the joint project is, and a resident reads it on the page of the school'({
      contact,
      resident,
    }) {
      await contact.opens('/domains/offers/project/index?id=joint-reading')
      await contact.press('写一条进展')
      await contact.write('做到哪一步了', '教室刷好了。')
      await contact.press('写上')
      await contact.sees('教室刷好了。')
      await resident.opens('/domains/units/detail/index?id=unit-school')
      await resident.sees('能提供的')
      await resident.press('放学后阅读角')
      await resident.sees('教室刷好了。')
    },
  },

  long: {
    async 'the contact writes down what the school can give, and stops it'({ contact }) {
      await contact.opens('/domains/offers/bookings/index?unit=unit-school')
      await contact.press('写一项能提供的')
      await contact.press('设备')
      await contact.write('名称', '投影仪')
      await contact.press('保存')
      await contact.sees('请选好每一段')
      await contact.press('周六')
      await contact.choose('几点开始', '14:00')
      await contact.choose('几点结束', '17:00')
      await contact.press('保存')
      await contact.press('投影仪')
      await contact.sees('周六 14:00–17:00')
      await contact.press('停了')
      await contact.press('停了')
      await contact.sees('已经停了')
    },
  },
})
