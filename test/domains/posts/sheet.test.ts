import type { CheckedPosts, PostSheetView } from 'types/post-sheets'
import type { InvitationDocument } from 'types/posts'
import { type Line, workbookOf } from '../../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { openSheet } from '../../../cloudfunctions/kernel/sheet/workbook'
import { callErrorOf } from '../../../src/cloud/errors'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { numberIs } from '../../support/number'
import { postsIn } from '../../support/posts'
import { refusedAs } from '../../support/refusal'

/** Posts of a whole community by one spreadsheet. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
})
afterAll(() => house.close())

const OFFICE = 'demo-wang'
const { office, kindsOf, grant, accept } = postsIn(() => house)
const refusal = (call: () => Promise<unknown>) => refusedAs(house, call)

const HEAD = ['职务', '苑区', '楼栋', '单元', '姓名', '电话', '代理', '起', '止']
type Cells = Partial<Record<string, string | number>>
const sheetOf = (rows: Cells[]) =>
  workbookOf(
    rows.map((row) => HEAD.map((title) => row[title] ?? null) as Line),
    { head: HEAD },
  )

async function send(content: Buffer): Promise<string> {
  const { paths } = await office().reserveSheet.mutate({ key: newKey() })
  return house.put(OFFICE, paths[0] ?? '', content)
}
const check = async (rows: Cells[]): Promise<CheckedPosts> =>
  office().checkSheet.mutate({ fileId: await send(await sheetOf(rows)), key: newKey() })

async function sound(rows: Cells[]): Promise<PostSheetView> {
  const { run, bad } = await check(rows)
  if (!run) throw new Error(JSON.stringify(bad))
  return run
}

async function finish(id: string): Promise<PostSheetView[]> {
  const told: PostSheetView[] = []
  do told.push(await office().applySheet.mutate({ id }))
  while (told.at(-1)?.state === 'running')
  return told
}

/** The rows of a file that was handed out, as texts. */
async function linesOf({ url }: { url: string }, name: string): Promise<string[][]> {
  const { rows } = await openSheet(Buffer.from(await (await fetch(url)).arrayBuffer()), name)
  return rows.map(({ cells }) => [...cells.values()].map((cell) => ('text' in cell ? cell.text : String(cell.number))))
}

const phoneOf = (index: number) => `139${String(index).padStart(8, '0')}`
const reasonsOf = ({ bad }: CheckedPosts) => Object.fromEntries(bad.map(({ row, reason }) => [row, reason]))

describe('what is wrong with a sheet', () => {
  test('is said row by row, all of a row at once, and nothing is kept', async () => {
    const checked = await check([
      { 职务: '楼长', 楼栋: '99 号楼', 姓名: '贺新', 电话: '123' },
      { 职务: '网格员', 楼栋: 3, 姓名: '贺新', 电话: phoneOf(1) },
      { 职务: '健康员', 姓名: '贺新' },
      { 职务: '治安员', 楼栋: 6, 姓名: '居委会', 电话: phoneOf(2) },
      { 职务: '卫生员', 楼栋: 6, 姓名: '贺新', 电话: phoneOf(3), 代理: '也许' },
      { 职务: '文体员', 楼栋: 6, 姓名: '贺新', 电话: phoneOf(4), 止: '2020-01-01' },
      { 职务: '文体员', 楼栋: 6, 姓名: '贺喜', 电话: phoneOf(5), 起: '2026-02-30' },
      { 职务: '楼栋长', 楼栋: 3, 姓名: '贺新', 电话: phoneOf(6) },
      { 职务: '社区管理员', 姓名: '贺新', 电话: phoneOf(7) },
      { 职务: '队长', 姓名: '贺新', 电话: phoneOf(8) },
      { 职务: '卫生员', 姓名: '贺新', 电话: phoneOf(9) },
    ])
    expect(checked.run).toBeNull()
    const reasons = reasonsOf(checked)
    expect(reasons[2]).toMatch(/没有“楼长”这个职务.*11 位手机号.*没有找到“99 号楼”/)
    expect(reasons[3]).toContain('“网格员”不设在这一级')
    expect(reasons[4]).toMatch(/没有“健康员”/)
    expect(reasons[4]).toMatch(/手机号/)
    expect(reasons[5]).toContain('姓名不能用职务的名称')
    expect(reasons[6]).toContain('“代理”只填“是”')
    expect(reasons[7]).toContain('任期的结束要晚于开始')
    expect(reasons[8]).toContain('“起”不是日期')
    expect(reasons[8]).toContain('与第 7 行是同一个职务')
    expect(reasons[9]).toContain('“楼栋长 · 3 号楼”现在由李建国担任，请先结束其任期')
    expect(reasons[10]).toContain('社区管理员不能用表格任命')
    expect(reasons[11]).toContain('“队长”不设在楼栋里')
    expect(reasons[12]).toContain('没有填“卫生员”在哪里')
    expect(await documents('postSheets')).toEqual([])
  })

  test('a post with another holder can be held beside them, acting', async () => {
    const { figures } = await sound([{ 职务: '楼栋长', 楼栋: 3, 姓名: '贺新', 电话: phoneOf(6), 代理: '是' }])
    expect(figures).toMatchObject({ appoint: 0, invite: 1 })
  })

  test('whoever holds it already is no fault, and rows without a name are left alone', async () => {
    const { figures, total } = await sound([
      { 职务: '楼栋长', 楼栋: 3, 姓名: '李建国', 电话: phoneOf(6) },
      { 职务: '治安员', 楼栋: 6 },
    ])
    expect(figures).toEqual({ appoint: 0, invite: 0, unchanged: 1, invitedBefore: 0, blank: 1 })
    expect(total).toBe(0)
  })

  test.each<[string, () => Promise<Buffer>, string]>([
    [
      'no column of names',
      () => workbookOf([['楼栋长', '3']], { head: ['职务', '楼栋'] }),
      'INVALID_INPUT/COLUMNS_MISSING',
    ],
    ['no workbook', async () => Buffer.from('PK'), 'INVALID_INPUT/NOT_A_SHEET'],
    ['nothing in it', () => sheetOf([]), 'INVALID_INPUT/SHEET_EMPTY'],
    [
      '1,001 people',
      () =>
        sheetOf(
          Array.from({ length: 1_001 }, (_, at) => ({ 职务: '联户长', 楼栋: 3, 姓名: '贺新', 电话: phoneOf(at) })),
        ),
      'INVALID_INPUT/SHEET_TOO_LARGE',
    ],
  ])('%s is refused', async (_, content, expected) => {
    const before = await documents('postSheets', {})
    const fileId = await send(await content())
    const thrown = await office()
      .checkSheet.mutate({ fileId, key: newKey() })
      .then(
        () => undefined,
        (reason) => reason,
      )
    const { code, reason } = callErrorOf(thrown)
    expect(`${code}/${reason}`).toBe(expected)
    expect(await documents('postSheets', {})).toHaveLength(before.length)
  })
})

describe('whose sheet it is', () => {
  test('nobody else carries it out, or gets its codes', async () => {
    const { id } = await sound([{ 职务: '卫生员', 楼栋: 6, 姓名: '贺新', 电话: phoneOf(20) }])
    const other = house.as('demo-kong').posts
    expect(await refusal(() => other.applySheet.mutate({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refusal(() => other.sheetCodes.mutate({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    for (const openid of ['demo-li', 'demo-chen', 'demo-xu']) {
      expect(await refusal(() => house.as(openid).posts.applySheet.mutate({ id }))).toBe('FORBIDDEN/NO_SUCH_POST')
    }
    // Before it was carried out there is no code.
    expect(await refusal(() => office().sheetCodes.mutate({ id }))).toBe('CONFLICT/WRONG_STATE')
  })
})

describe('a member', () => {
  const row = { 职务: '联户长', 楼栋: 3, 姓名: '陈秀英' }
  test('is not given a post by their name alone, nor by another’s number', async () => {
    expect((await sound([{ ...row, 电话: '13811112222' }])).figures).toMatchObject({ appoint: 0, invite: 1 })
  })

  test('who lives there under that name and has proven that number is appointed at once', async () => {
    await numberIs(house, '13811112222')
    await house.as('demo-chen').members.setPhone.mutate({ code: 'chen', key: newKey() })
    expect((await sound([{ ...row, 电话: '13811113333' }])).figures).toMatchObject({ appoint: 0, invite: 1 })
    expect((await sound([{ ...row, 楼栋: 2, 电话: '13811112222' }])).figures).toMatchObject({ appoint: 0, invite: 1 })
    const run = await sound([{ ...row, 电话: '138 1111 2222' }])
    expect(run.figures).toMatchObject({ appoint: 1, invite: 0 })
    expect((await finish(run.id)).at(-1)).toMatchObject({ state: 'done', appointed: 1, invited: 0, left: [] })
    expect(await kindsOf('demo-chen')).toContain('liaison@b3')
    // Once more nothing is left to do.
    expect((await sound([{ ...row, 电话: '13811112222' }])).figures).toMatchObject({
      appoint: 0,
      invite: 0,
      unchanged: 1,
    })
  })
})

describe('113 wardens in one go', () => {
  const rows = Array.from(
    { length: 113 },
    (_, at): Cells => ({
      职务: '楼栋长',
      苑区: '南苑',
      楼栋: at + 1,
      姓名: `贺${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'东南西北中上下左右前后内外'[Math.floor(at / 10)]}`,
      电话: phoneOf(1_000 + at),
    }),
  )
  let id: string

  beforeAll(async () => {
    const doors = rows.map((_, at): Line => ['南苑', null, null, at + 1, 1, 101, null])
    const { paths } = await house.as(OFFICE).places.reserveSheet.mutate({ key: newKey() })
    const fileId = await house.put(OFFICE, paths[0] ?? '', await workbookOf(doors))
    const { import: plan } = await house.as(OFFICE).places.checkSheet.mutate({ fileId, key: newKey() })
    for (let state = 'running'; state === 'running'; )
      ({ state } = await house.as(OFFICE).places.applyImport.mutate({ id: plan?.id ?? '' }))
  })

  test('the template has the vacant posts filled in, and can be filled in', async () => {
    const lines = await linesOf(await office().sheetTemplate.mutate(), '职务')
    expect(lines[0]).toEqual([
      '职务',
      '苑区',
      '片区',
      '网格',
      '楼栋',
      '单元',
      '门牌',
      '姓名',
      '电话',
      '代理',
      '起',
      '止',
    ])
    const wardens = lines.filter(([post, yard]) => post === '楼栋长' && yard === '南苑')
    expect(wardens).toHaveLength(113)
    expect(lines.filter(([post, , , building]) => post === '楼栋长' && building === '3 号楼')).toEqual([])
  })

  test('are carried out in parts, go on after a death, and a building is told by its yard', async () => {
    const ambiguous = await check([{ 职务: '卫生员', 楼栋: 5, 姓名: '贺新', 电话: phoneOf(30) }])
    expect(reasonsOf(ambiguous)[2]).toBe('有 2 处叫“5”，请补上苑区')
    const run = await sound(rows)
    id = run.id
    expect(run).toMatchObject({ total: 113, figures: { appoint: 0, invite: 113, unchanged: 0, invitedBefore: 0 } })
    expect(await office().applySheet.mutate({ id })).toMatchObject({ state: 'running', done: 40, invited: 40 })
    expect(await office().lastSheet.query()).toMatchObject({ id, done: 40 })
    // The call died after its invitations and before it said how far it is.
    await change('postSheets', id, { done: 0, invited: 0 })
    expect(await office().applySheet.mutate({ id })).toMatchObject({ done: 40, invited: 40 })
    // Two calls at once do the same.
    await Promise.all([office().applySheet.mutate({ id }), office().applySheet.mutate({ id })])
    expect((await finish(id)).at(-1)).toMatchObject({ state: 'done', done: 113, invited: 113, appointed: 0, left: [] })
    expect(await office().lastSheet.query()).toMatchObject({ id, state: 'done' })
    const made = await documents<InvitationDocument>('invitations', {
      communityId: 'cuiyuan',
      kind: 'warden',
      state: 'open',
    })
    expect(made.filter(({ invited }) => invited.name.startsWith('贺'))).toHaveLength(113)
    expect(JSON.stringify(made)).not.toContain(phoneOf(1_000))
  })

  test('the same sheet again adds nothing', async () => {
    const again = await sound(rows)
    expect(again).toMatchObject({ total: 0, figures: { invite: 0, invitedBefore: 113 } })
  })

  test('the codes come back as a sheet, once more the same, and it is kept that they were taken', async () => {
    const lines = await linesOf(await office().sheetCodes.mutate({ id }), '邀请码')
    expect(lines).toHaveLength(114)
    expect(lines[1]?.slice(0, 2)).toEqual([rows[0]?.姓名, '楼栋长 · 1 号楼'])
    const codes = lines.slice(1).map(([, , code]) => code)
    expect(new Set(codes).size).toBe(113)
    const later = await linesOf(await office().sheetCodes.mutate({ id }), '邀请码')
    expect(later).toEqual(lines)
    const [kept] = await documents<{ codesTaken: Date[] }>('postSheets', { _id: id })
    expect(kept?.codesTaken).toHaveLength(2)
    // A code is for the number in its row: the post is a resident's, so the home comes first; another number is refused.
    const [first = ''] = codes as string[]
    await numberIs(house, phoneOf(99))
    expect(await refusal(() => accept('demo-outside', first, 'code'))).toBe('FORBIDDEN/NOT_INVITED')
  })

  test('of a post that was given meanwhile the row is left, and says why without a name', async () => {
    await house.as('demo-you').members.setPhone.mutate({ code: 'you', key: newKey() })
    const run = await sound([{ 职务: '治安员', 楼栋: 6, 姓名: '贺新', 电话: phoneOf(40), 代理: '否', 苑区: '西苑' }])
    await grant('demo-you', 'safetyOfficer', 'b6')
    const [last] = await finish(run.id)
    expect(last).toMatchObject({
      state: 'done',
      invited: 0,
      left: [{ row: 2, reason: expect.stringContaining('刚刚有人担任了') }],
    })
  })

  test('what was left behind is forgotten a day later, with the file of its codes', async () => {
    const { id: leftId } = await sound([{ 职务: '红管家', 苑区: '东苑', 楼栋: 3, 姓名: '贺新', 电话: phoneOf(50) }])
    const long = new Date(Date.now() - 25 * 3_600_000)
    await change('postSheets', leftId, { updatedAt: long })
    await change('postSheets', id, { updatedAt: long })
    await house.fireClock()
    expect(await documents('postSheets', { _id: leftId })).toMatchObject([{ state: 'expired', rowsFile: '' }])
    expect(await documents('postSheets', { _id: id })).toMatchObject([{ state: 'done', rowsFile: '', codesFile: '' }])
    expect(await refusal(() => office().applySheet.mutate({ id: leftId }))).toBe('NOT_FOUND/UNKNOWN_ID')
  })
})

test('none of all this went through a whole collection', async () => expect(await house.scanned()).toEqual([]))
