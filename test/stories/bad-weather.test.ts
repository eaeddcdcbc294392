import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** Lost replies, no network, and a telephone that was put away in the middle of a sentence. */

jest.setTimeout(180_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())
afterEach(() => expect(faults).toEqual([]))

const reports = async (text: string) => {
  const { items } = await stage.house.as('demo-zhou').requests.mine.query({})
  return items.filter((one) => one.text === text).length
}

test('a first visit, on a browser that knows nothing: somebody at home in the demo community', async () => {
  const page = await (await stage.browser.newContext({ locale: 'zh-CN' })).newPage()
  await page.goto(stage.house.url)
  await page.getByText('您现在是 陈秀英').waitFor()
  await page.getByRole('button', { name: '我要反映' }).waitFor()
  await page.context().close()
})

test('a reply that got lost: sent again, reported once', async () => {
  const text = '路灯一闪一闪的，走路看不清。'
  const [phone] = await stage.pickUp('demo-zhou')
  let lost = 0
  await phone.page.route('**/functions/api', async (route) => {
    const isSubmission = (route.request().postData() ?? '').includes('requests.submit')
    if (!isSubmission || lost > 0) return route.continue()
    lost += 1
    // It arrives, and its answer does not.
    await route.fetch()
    return route.abort()
  })
  await phone.opens('/domains/requests/report/index')
  await phone.press('安全隐患')
  await phone.write('是什么事', text)
  await phone.press('本楼')
  await phone.press('提交')
  await phone.sees('等 居委会 受理')
  expect(lost).toBe(1)
  expect(await reports(text)).toBe(1)
  await phone.context.close()
})

describe('a report that arrived while its answers got lost, and was changed then', () => {
  const arrives = async (text: string) => {
    const [phone] = await stage.pickUp('demo-zhou')
    // It is sent again by itself, twice, before the person is asked to.
    let lost = 0
    await phone.page.route('**/functions/api', async (route) => {
      const isSubmission = (route.request().postData() ?? '').includes('requests.submit')
      if (!isSubmission || lost === 3) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await phone.opens('/domains/requests/report/index')
    await phone.press('公共设施维修')
    await phone.write('是什么事', text)
    await phone.press('本楼')
    await phone.press('提交')
    await phone.sees('网络不通')
    await phone.write('是什么事', `${text}很急`)
    await phone.press('提交')
    await phone.sees('刚才的提交已经收到')
    return phone
  }

  test('is shown, and reported once', async () => {
    const phone = await arrives('信箱的锁打不开。')
    await phone.shoot('weather-received-before')
    await phone.press('看刚才的诉求')
    // Only its own page says so; the words themselves also stand in the form that is being left.
    await phone.sees('等 居委会 受理')
    await phone.sees('信箱的锁打不开。')
    expect([await reports('信箱的锁打不开。'), await reports('信箱的锁打不开。很急')]).toEqual([1, 0])
    // What was changed is still there, and asks again before it becomes a second one.
    await phone.opens('/domains/requests/report/index')
    await phone.press('提交')
    await phone.sees('刚才的提交已经收到')
    await phone.context.close()
  })

  test('becomes a second one by a tap of its own', async () => {
    const phone = await arrives('晾衣杆掉下来了。')
    await phone.press('留在这里')
    expect(await reports('晾衣杆掉下来了。很急')).toBe(0)
    await phone.press('提交')
    await phone.sees('等 居委会 受理')
    expect([await reports('晾衣杆掉下来了。'), await reports('晾衣杆掉下来了。很急')]).toEqual([1, 1])
    await phone.context.close()
  })
})

test('no network while sending: said so, kept, and sent with the next tap', async () => {
  const text = '消防通道被一辆三轮车堵住了。'
  const [phone] = await stage.pickUp('demo-zhou')
  await phone.opens('/domains/requests/report/index')
  await phone.press('安全隐患')
  await phone.write('是什么事', text)
  await phone.press('本楼')
  await phone.context.setOffline(true)
  await phone.press('提交')
  await phone.sees('网络不通')
  await phone.shoot('weather-offline')
  // It tries by itself a few times before it lets the person try.
  await phone.page.getByRole('button', { name: '提交' }).last().click({ trial: true })
  expect(await reports(text)).toBe(0)
  await phone.context.setOffline(false)
  await phone.press('提交')
  await phone.sees('等 居委会 受理')
  expect(await reports(text)).toBe(1)
  await phone.context.close()
})

test('an unfinished report is there again after the app was closed', async () => {
  const text = '电梯里的按钮按三次才亮'
  const [phone] = await stage.pickUp('demo-zhou')
  await phone.opens('/domains/requests/report/index')
  await phone.press('物业服务')
  await phone.write('是什么事', text)
  await phone.page.waitForTimeout(1_000)
  await phone.page.reload()
  await phone.sees('接着上次没写完的')
  const written = phone.page.getByRole('textbox', { name: '是什么事' }).filter({ visible: true }).last()
  expect(await written.inputValue()).toBe(text)
  await phone.shoot('weather-draft')
  await phone.context.close()
})

test.each([
  ['the first screen', 'demo-wang', '/home/index'],
  ['my requests', 'demo-chen', '/domains/requests/list/index'],
  [
    'a worklist',
    'demo-wang',
    `/domains/requests/worklist/index?post=${encodeURIComponent('residentsCommittee@cuiyuan')}`,
  ],
  ['those who wait to be verified', 'demo-li', '/domains/members/verify/index?place=b3'],
  ['messages', 'demo-wang', '/messages/index'],
])('%s opens with one function call, and fails with a way on', async (_, openid, route) => {
  const [phone] = await stage.pickUp(openid)
  expect(await phone.callsToOpen(route)).toBe(1)

  await phone.page.goto('about:blank')
  await phone.page.route('**/functions/api', (one) => one.abort())
  await phone.opens(route)
  await phone.press('再试')
  await phone.shoot(`weather-failed-${route.split('/')[1]}-${route.split('/')[2]?.split('?')[0]}`)
  await phone.context.close()
})
