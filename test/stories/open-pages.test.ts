import type { Page, Request, Response } from 'playwright-core'
import type { WireRequest } from 'types/wire'
import { newKey } from '../support/house'
import { idOf } from '../support/members'
import { faults, type Phone } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** Pages that lie open: what somebody else does appears on them by itself, and asking for it costs next to nothing. */

jest.setTimeout(180_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())
afterEach(() => expect(faults).toEqual([]))

/** Longer than a page lies open without asking. */
const A_WHILE = 25_000
const BYTES_AT_MOST = 200

const worklist = (post: string) => `/domains/requests/worklist/index?post=${encodeURIComponent(post)}`

/** What a page asks for, from here on: the names of the procedures of each function call, and the bytes of its answer. */
function listenTo(page: Page) {
  const asked: string[] = []
  const bytes: Promise<number>[] = []
  const onRequest = (request: Request) => {
    if (!request.url().includes('/functions/api')) return
    const { calls } = JSON.parse(request.postData() ?? '') as WireRequest
    asked.push(...calls.map(({ path }) => path))
  }
  const onResponse = (response: Response) => {
    if (response.url().includes('/functions/api')) bytes.push(response.body().then((body) => body.length))
  }
  page.on('request', onRequest).on('response', onResponse)
  return {
    asked,
    bytes: () => Promise.all(bytes),
    end: () => void page.off('request', onRequest).off('response', onResponse),
  }
}

/** One phone each, for whoever only looks. */
const looking = new Map<string, Promise<Phone>>()
const phoneOf = (openid: string) => {
  const phone = looking.get(openid) ?? stage.pickUp(openid).then(([one]) => withClock(one))
  looking.set(openid, phone)
  return phone
}

async function withClock(phone: Phone): Promise<Phone> {
  await phone.page.clock.install()
  return phone
}

/** A phone whose clock can be put forward, lying open on a page that has come to rest. */
async function lyingOpen(openid: string, route: string): Promise<Phone> {
  const [picked] = await stage.pickUp(openid)
  const phone = await withClock(picked)
  expect(await phone.callsToOpen(route)).toBe(1)
  return phone
}

const passTime = ({ page }: Phone) => page.clock.fastForward(A_WHILE)

const report = async (text: string) => {
  const said = { category: 'facilities', text, placeId: 'b3', key: newKey() } as const
  return stage.house.as('demo-chen').requests.submit.mutate(said)
}

test.each([
  ['a request', 'demo-chen', async () => `/domains/requests/detail/index?id=${(await report('楼道灯不亮。')).id}`],
  ['my requests', 'demo-chen', async () => '/domains/requests/list/index'],
  ['a worklist', 'demo-wang', async () => worklist('residentsCommittee@cuiyuan')],
  ['a team and who is in it', 'demo-wang', async () => '/domains/teams/detail/index?id=team-orange'],
  ['a team, for a resident', 'demo-chen', async () => '/domains/teams/detail/index?id=team-orange'],
  ['the teams', 'demo-chen', async () => '/domains/teams/list/index'],
  ['a unit', 'demo-chen', async () => '/domains/units/detail/index?id=unit-clinic'],
  ['the units', 'demo-chen', async () => '/domains/units/list/index'],
  ['the first screen', 'demo-li', async () => '/home/index'],
  ['a building and its portraits', 'demo-chen', async () => '/domains/posts/building/index?place=b3'],
  ['the posts of the buildings', 'demo-wang', async () => '/domains/posts/coverage/index'],
  ['one’s own posts', 'demo-wang', async () => '/domains/posts/held/index'],
  ['the invitations', 'demo-wang', async () => '/domains/posts/invitations/index'],
  ['who is responsible', 'demo-chen', async () => '/domains/posts/responsible/index?place=b3'],
  ['a place of the register', 'demo-wang', async () => '/domains/places/register/index?id=b3'],
  ['import and export', 'demo-wang', async () => '/domains/places/sheet/index'],
  ['who lives in a building', 'demo-li', async () => '/domains/members/register/index?place=b3'],
  ['who waits to be verified', 'demo-li', async () => '/domains/members/verify/index?place=b3'],
  ['a person', 'demo-li', async () => `/domains/members/person/index?id=${idOf('demo-chen')}`],
  ['one’s homes', 'demo-chen', async () => '/domains/members/homes/index'],
  ['one’s number and who looked at it', 'demo-chen', async () => '/domains/members/privacy/index'],
  ['the messages', 'demo-chen', async () => '/messages/index'],
  ['pictures to look at', 'demo-wang', async () => '/domains/photos/review/index'],
])(
  '%s opens with one call, asks again by itself, and is told in few bytes that nothing has changed',
  async (...args) => {
    const [, openid, routeOf] = args
    const phone = await phoneOf(openid)
    expect(await phone.callsToOpen(await routeOf())).toBe(1)
    const heard = listenTo(phone.page)
    const answered = phone.page.waitForResponse('**/functions/api')
    await passTime(phone)
    await answered
    const bytes = await heard.bytes()
    expect(bytes.length).toBeGreaterThan(0)
    for (const one of bytes) expect(one).toBeLessThanOrEqual(BYTES_AT_MOST)
    heard.end()
  },
)

test('what the office does appears on the page of whoever reported it, without a tap', async () => {
  const { id, version: seen } = await report('单元门的闭门器坏了。')
  const phone = await lyingOpen('demo-chen', `/domains/requests/detail/index?id=${id}`)
  await phone.sees('等 居委会 受理')
  await stage.house.as('demo-wang').requests.accept.mutate({ id, seen, text: '今天下午去看。', key: newKey() })
  await passTime(phone)
  await phone.sees('由 居委会 办理')
  await phone.sees('今天下午去看。')
  await phone.context.close()
})

test('what is reported appears in the worklist that lies open, and who joins a team on its page', async () => {
  const office = await lyingOpen('demo-wang', worklist('residentsCommittee@cuiyuan'))
  await report('水箱的盖子没有盖好。')
  await passTime(office)
  await office.sees('水箱的盖子没有盖好。')
  await office.context.close()

  const phone = await lyingOpen('demo-wang', '/domains/teams/detail/index?id=team-orange')
  const { count } = await stage.house.as('demo-zhou').teams.join.mutate({ id: 'team-orange', key: newKey() })
  await passTime(phone)
  await phone.sees(`${count} 人`)
  await phone.context.close()
})

test('whoever is about to decide sees that something has happened', async () => {
  const { id, version: seen } = await report('楼顶漏水。')
  const phone = await lyingOpen('demo-wang', `/domains/requests/handle/index?id=${id}&action=decline`)
  await phone.write('不予受理的原因', '请联系')
  await stage.house.as('demo-wang').requests.accept.mutate({ id, seen, key: newKey() })
  await passTime(phone)
  await phone.sees('这件诉求刚有新进展，请看过再办')
  const written = phone.page.getByRole('textbox', { name: '不予受理的原因' }).filter({ visible: true }).last()
  expect(await written.inputValue()).toBe('请联系')
  await phone.context.close()
})

test('whoever changes an entry does not overwrite unseen what somebody else wrote', async () => {
  const office = stage.house.as('demo-wang').units
  const { id, name, kind, version: seen } = await office.get.query({ id: 'unit-clinic' })
  const phone = await lyingOpen('demo-wang', `/domains/units/edit/index?id=${id}`)
  await phone.write('备注', '义诊改在周四')
  await office.save.mutate({ id, name: `${name}（新址）`, kind, seen, key: newKey() })
  await passTime(phone)
  await phone.sees('这里的内容刚有人改过')
  await phone.press('保存')
  await phone.sees('请看过最新情况后再操作')
  expect(await office.get.query({ id })).toMatchObject({ name: `${name}（新址）`, note: null })

  await phone.press('看最新内容')
  const written = phone.page.getByRole('textbox', { name: '单位名称' }).filter({ visible: true }).last()
  expect(await written.inputValue()).toBe(`${name}（新址）`)
  await phone.write('备注', '义诊改在周四')
  await phone.press('保存')
  await phone.sees('已保存')
  expect(await office.get.query({ id })).toMatchObject({ name: `${name}（新址）`, note: '义诊改在周四' })
  await phone.context.close()
})

describe('nothing is asked', () => {
  const opened = async () =>
    lyingOpen('demo-chen', `/domains/requests/detail/index?id=${(await report('围栏松了。')).id}`)

  /** Long enough for a call to go out, had there been one. */
  const passTimeInPeace = async (phone: Phone) => {
    await passTime(phone)
    await phone.page.waitForTimeout(1_000)
  }

  test('of a page that another one lies over', async () => {
    const phone = await lyingOpen('demo-wang', '/domains/teams/list/index')
    await phone.press('新建队伍')
    await phone.sees('队名')
    const { asked } = listenTo(phone.page)
    await passTimeInPeace(phone)
    expect(asked).toEqual([])
    await phone.context.close()
  })

  test('while the app is in the background', async () => {
    const phone = await opened()
    const { asked } = listenTo(phone.page)
    await phone.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    })
    await passTimeInPeace(phone)
    expect(asked).toEqual([])
    await phone.context.close()
  })

  test('without a network', async () => {
    const phone = await opened()
    const { asked } = listenTo(phone.page)
    await phone.context.setOffline(true)
    await passTimeInPeace(phone)
    expect(asked).toEqual([])
    await phone.context.close()
  })
})
