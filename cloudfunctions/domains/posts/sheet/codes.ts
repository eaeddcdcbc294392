import { createHmac, hkdfSync } from 'node:crypto'
import type { InvitationDocument } from 'types/posts'
import type { FileView } from 'types/sheets'
import { INVITATION_STATE_NAMES, postTitle } from 'types/words/posts'
import { command } from '../../../kernel/database'
import { AppError } from '../../../kernel/errors'
import { fileIdOf, fileOf, upload } from '../../../kernel/files'
import { keyRing, type RingKey } from '../../../kernel/privacy'
import type { ActorContext } from '../../../kernel/procedure'
import { writeList } from '../../../kernel/sheet/write'
import { dayInShanghai } from '../../../kernel/time'
import { stateOf } from '../offers'
import { hashOf, invitedUnder, recode } from '../store'
import { keysOf, mayUseSheets, ownSheet } from './runs'
import { postSheets } from './store'

/**
 * The codes of invitations that a sheet made. They follow from the invitation and a key of this deployment, so that whoever
 * made them can have them a second time and nothing in the database tells them.
 */

const BYTES = 16

function codeBy({ secret }: RingKey, invitationId: string): string {
  const derived = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'chorus code of an invitation', 32))
  return createHmac('sha256', derived).update(invitationId).digest().subarray(0, BYTES).toString('base64url')
}

/** @throws {AppError} UNAVAILABLE/NOT_CONFIGURED */
export function codeOf(invitationId: string): string {
  const [current] = keyRing()
  if (!current) throw new AppError('UNAVAILABLE', 'NOT_CONFIGURED', '电话功能还没有开通，请联系社区管理员')
  return codeBy(current, invitationId)
}

const LAYOUT = {
  name: '邀请码',
  columns: ['name', 'post', 'code', 'state', 'until'],
  titles: { name: '姓名', post: '职务', code: '邀请码', state: '状态', until: '有效期至' },
} as const

const EXPLANATIONS = [
  ['怎么发'],
  ['1. 每个人的邀请码只发给他本人，不要整张表转发。'],
  ['2. 收到的人打开小程序，在“我的”里点“我有邀请码”，粘贴邀请码，用微信手机号确认后接受。'],
  ['3. 手机号和表里填的不一致，就不能接受；过期没有接受的，请重新邀请。'],
]

/**
 * The codes of a sheet's invitations, to be handed out, for whoever made them and nobody else. That they were taken is kept
 * first.
 */
export async function sheetCodes(ctx: ActorContext, id: string): Promise<FileView> {
  const { actor, db, now } = ctx
  mayUseSheets(ctx, 'posts.sheetCodes')
  const sheet = await ownSheet(ctx, id)
  const made = await invitedUnder(db, actor.memberId, keysOf(sheet))
  if (made.length === 0) throw new AppError('CONFLICT', 'WRONG_STATE', '这份职务表没有发出邀请，请在“邀请记录”里查看')
  const path = `exports/${actor.memberId}/${id}.xlsx`
  // By this the file is found again, whatever dies on the way.
  const codesFile = await fileIdOf(path)
  await postSheets(db).update({ _id: id }, { codesFile, codesTaken: command().push(now), updatedAt: now })
  const rows: (string | null)[][] = []
  for (const one of made) rows.push(await lineOf(ctx, one))
  const content = await writeList(LAYOUT, {
    columns: [12, 24, 28, 12, 14].map((width) => ({ width })),
    rows,
    explanations: EXPLANATIONS,
  })
  return fileOf(await upload(path, content), `邀请码 ${dayInShanghai(now)}.xlsx`)
}

async function lineOf({ db, now }: ActorContext, invitation: InvitationDocument): Promise<(string | null)[]> {
  const { kind, at, acting, invited, expiresAt } = invitation
  const state = stateOf(invitation, now)
  const code = state === 'open' ? await standing(db, invitation) : null
  const until = state === 'open' ? dayInShanghai(expiresAt) : null
  return [invited.name, postTitle(kind, at.label, acting), code, INVITATION_STATE_NAMES[state], until]
}

/** The code that opens it; a new one where the key is gone by which it was made. */
async function standing(db: ActorContext['db'], { _id, codeHash }: InvitationDocument): Promise<string> {
  const known = keyRing()
    .map((key) => codeBy(key, _id))
    .find((code) => hashOf(code) === codeHash)
  if (known) return known
  const anew = codeOf(_id)
  await recode(db, _id, anew)
  return anew
}
