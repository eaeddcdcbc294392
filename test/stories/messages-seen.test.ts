import type { MessageDocument } from 'types/messages'
import { COMMUNITY } from '../../demo/places'
import { add, change, documents, reachInto } from '../support/database'
import { eventually } from '../support/eventually'
import { idOf } from '../support/members'
import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** What counts as read on the page of messages: what was on the screen, and not what is only in the list. */

jest.setTimeout(180_000)

const CHEN = idOf('demo-chen')
const MANY = 30

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await reachInto(stage.house)
  await add(
    'messages',
    Array.from({ length: MANY }, (_, index) => row(index)),
  )
})
afterAll(() => stage?.close())
afterEach(() => expect(faults).toEqual([]))

const KINDS = ['request', 'post', 'picture', 'vacancy', 'member'] as const
const TEXTS = [
  '2026-1129-0014 东苑 3 号楼 2 单元：架空层的灯不亮，晚上看不清台阶，老人走路很危险…',
  '原因：多次在楼道张贴广告，经提醒后仍未清除，并在业主群里重复发布；如对此有不同意见，请在五个工作日内联系居委会。',
  '短',
]

function row(index: number): MessageDocument {
  const kind = KINDS[index % KINDS.length] ?? 'request'
  const at = new Date(Date.now() - index * 5 * 3_600_000 - 60_000)
  const told = {
    title: index % 4 === 0 ? '放假安排公布了，诉求的期限顺延' : `第 ${index} 条`,
    text: TEXTS[index % 3] ?? '',
  }
  const subject = { kind, id: kind === 'member' ? CHEN : `s${index}` }
  const _id = `${kind}-s${index}-${CHEN}`
  return { _id, communityId: COMMUNITY, memberId: CHEN, subject, ...told, at, order: at.toISOString(), readAt: null }
}

const unread = async () =>
  (await documents<MessageDocument>('messages', { memberId: CHEN })).filter(({ readAt }) => readAt === null).length
const bar = (words: string) => `.bottom-bar__badge:has-text("${words}")`

test('what was on the screen for a moment is read, and the bar counts the rest', async () => {
  const [phone] = await stage.pickUp('demo-chen')
  await phone.opens('/messages/index')
  await phone.sees(`${MANY} 条未读`)
  await phone.page
    .locator(bar(`${MANY} 条未读`))
    .filter({ visible: true })
    .first()
    .waitFor()
  await phone.shoot('messages-1-unread')
  await eventually(async () => expect(await unread()).toBeLessThan(MANY))
  // Longer than a moment: what lies below the edge stays.
  await phone.page.waitForTimeout(4_000)
  const left = await unread()
  expect(left).toBeGreaterThan(MANY / 2)
  await phone.page
    .locator(bar(`${left} 条未读`))
    .filter({ visible: true })
    .first()
    .waitFor()

  await phone.page.locator('.message-row').filter({ visible: true }).nth(15).scrollIntoViewIfNeeded()
  await eventually(async () => expect(await unread()).toBeLessThan(left))
})

test('what is told anew while the page lies open is unread until it is seen again', async () => {
  const [phone] = await stage.pickUp('demo-chen')
  await phone.opens('/messages/index')
  await phone.sees('全部已读')
  await change('messages', row(0)._id, { readAt: null, at: new Date(), title: '刚刚又有进展' })
  await phone.opens('/messages/index')
  await phone.sees('刚刚又有进展')
  await eventually(async () => {
    const [first] = await documents<MessageDocument>('messages', { _id: row(0)._id })
    expect(first?.readAt).not.toBeNull()
  })
})

test('all are read at one press', async () => {
  const [phone] = await stage.pickUp('demo-chen')
  await phone.opens('/messages/index')
  await phone.press('全部已读')
  await phone.seesNo('条未读')
  expect(await unread()).toBe(0)
  expect(await phone.page.locator('.bottom-bar__badge').count()).toBe(0)
  await phone.shoot('messages-2-read')
})
