import type { FileView } from 'types/sheets'
import type { PlaceLevel } from 'types/words/places'
import { BUILDING_POSTS, hasDesk, POST_KINDS, POST_NAMES, type PostKind, postKey } from 'types/words/posts'
import { isHeldAt, keyOf } from '../../../kernel/actor'
import { fileOf, upload } from '../../../kernel/files'
import { postsOfHolders } from '../../../kernel/holders'
import type { ActorContext } from '../../../kernel/procedure'
import { writeList } from '../../../kernel/sheet/write'
import { communityName, placeFinder, SHEET_LEVELS } from '../../places/directory'
import { COLUMNS, type Column, LAYOUT } from './layout'
import { mayUseSheets } from './runs'

const WIDTHS: Partial<Record<Column, number>> = { post: 16, phone: 16, from: 14, until: 14 }

/** The posts that one person holds, from the building up: what a community wants filled. */
const FILLED: Partial<Record<PlaceLevel, readonly PostKind[]>> = {
  community: ['communitySecretary'],
  yard: ['generalBranchSecretary'],
  block: ['branchSecretary'],
  grid: ['gridOfficer'],
  building: BUILDING_POSTS,
}

const SHEET_POSTS = POST_KINDS.filter((kind) => kind !== 'administrator' && hasDesk(kind))

const EXPLANATIONS = [
  ['怎么填'],
  ['1. 表里已经列出空缺的职务。填上姓名和 11 位手机号就行；没有填姓名的行不会处理。'],
  ['2. 地点按“房屋管理”里的名称写。两个苑区有同名楼栋的，苑区要写。'],
  ['3. 只是暂时代理的，在“代理”一列填“是”。起、止写成 2026-12-01 这样，不限期就留空。'],
  ['4. 已经核实住在那里、登记的手机号和表里一致的人，导入后直接任职；其他人生成邀请码，由您发给本人。'],
  ['5. 现在有人担任的职务，请先结束任期，再导入接任的人。'],
  ['6. 社区管理员、队长和单位联络员请在小程序里任命。'],
  [''],
  ['可以填的职务'],
  ...SHEET_POSTS.map((kind) => [POST_NAMES[kind]]),
]

/** The sheet to fill in, with the posts that nobody holds. One file a person, written over by their next one. */
export async function sheetTemplate(ctx: ActorContext): Promise<FileView> {
  const { actor, db, now } = ctx
  mayUseSheets(ctx, 'posts.sheetTemplate')
  const finder = await placeFinder(db, actor.communityId, false)
  const places = [...finder.byId.values()]
  const wanted = places.flatMap((place) => (FILLED[place.level] ?? []).map((kind) => ({ kind, place })))
  const holders = await postsOfHolders(
    db,
    wanted.map(({ kind, place }) => postKey(kind, place._id)),
  )
  const held = new Set(holders.flatMap(({ posts }) => posts.filter((post) => isHeldAt(post, now)).map(keyOf)))
  const rows = wanted
    .filter(({ kind, place }) => !held.has(postKey(kind, place._id)))
    .map(({ kind, place }) => {
      const names = finder.namesOf(place)
      return [POST_NAMES[kind], ...SHEET_LEVELS.map((level) => names[level] ?? null)]
    })
  const columns = COLUMNS.map((column) => ({ width: WIDTHS[column] ?? 12 }))
  const content = await writeList(LAYOUT, { columns, rows, explanations: EXPLANATIONS })
  const file = await upload(`exports/${actor.memberId}/posts.xlsx`, content)
  return fileOf(file, `${await communityName(db, actor.communityId)}职务.xlsx`)
}
