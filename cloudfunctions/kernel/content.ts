import cloud from 'wx-server-sdk'
import { AppError } from './errors'
import { logFault } from './log'
import { middleware } from './procedure'

/** WeChat's content security: what people write and show is looked at before others see it. */

/** The kind of place where others will read or see it, as WeChat numbers them. */
export const SCENES = { profile: 1, comment: 2, forum: 3, log: 4 } as const
export type Scene = keyof typeof SCENES

/** WeChat's word on a content; 'unknown' where it gave none. */
export type Judgement = 'pass' | 'review' | 'risky' | 'unknown'

const WORST_FIRST: readonly Judgement[] = ['risky', 'review', 'unknown', 'pass']

/** WeChat takes so many characters at a time. */
const AT_ONCE = 2_500
/** Pieces share their edges, so that a cut through a word does not hide it. */
const SHARED = 50
/** Milliseconds. Whoever waits for a form to be taken must not wait for WeChat much longer. */
const PATIENCE = 4_000
/** The error by which WeChat's first version says 'risky'. */
const RISKY_CONTENT = 87014

/**
 * Asks WeChat about a text.
 * @param openid of whoever wrote it; WeChat wants to know, and that they used the app within two hours
 */
export async function checkText(openid: string, text: string, scene: Scene): Promise<Judgement> {
  const judgements = await Promise.all(piecesOf(text).map((piece) => ask(openid, piece, scene)))
  return WORST_FIRST.find((one) => judgements.includes(one)) ?? 'pass'
}

/** @returns the text in pieces that WeChat takes, each with the end of the one before; none of a blank text */
export function piecesOf(text: string): string[] {
  const characters = [...text.trim()]
  const pieces: string[] = []
  for (let from = 0; from < characters.length; from += AT_ONCE - SHARED) {
    pieces.push(characters.slice(from, from + AT_ONCE).join(''))
    if (from + AT_ONCE >= characters.length) break
  }
  return pieces
}

async function ask(openid: string, content: string, scene: Scene): Promise<Judgement> {
  try {
    const asked = cloud.openapi.security.msgSecCheck({ openid, scene: SCENES[scene], version: 2, content })
    const { result } = (await soon(asked)) as { result?: { suggest?: string } }
    return toJudgement(result?.suggest)
  } catch (thrown) {
    if ((thrown as { errCode?: number }).errCode === RISKY_CONTENT) return 'risky'
    logFault('security.msgSecCheck', thrown)
    return 'unknown'
  }
}

export const toJudgement = (suggest: unknown): Judgement =>
  WORST_FIRST.find((one) => one === suggest && one !== 'unknown') ?? 'unknown'

/** @throws Error when it takes longer than anybody should wait */
async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('WeChat did not answer in time')), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Everything somebody wrote in a field: a text, a list of them, or an object with some in it. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object') return ''
  return Object.values(value).map(wordsIn).filter(Boolean).join('\n')
}

/**
 * Has the texts of an input checked, all at once.
 * @returns whether WeChat passed them all; false only where the caller may hold back what it is not sure of
 * @throws {AppError} INVALID_INPUT/TEXT_RISKY and TEXT_UNSURE with the fields, UNAVAILABLE/CHECK_UNAVAILABLE
 */
export async function passTexts(
  openid: string,
  texts: Record<string, unknown>,
  { scene, mayHold = false }: { scene: Scene; mayHold?: boolean },
): Promise<boolean> {
  const judged = await Promise.all(
    Object.entries(texts).map(
      async ([field, value]) => [field, await checkText(openid, wordsIn(value), scene)] as const,
    ),
  )
  const judgedAs = (judgement: Judgement) => judged.filter(([, one]) => one === judgement).map(([field]) => field)
  const risky = judgedAs('risky')
  if (risky.length > 0) throw refused('TEXT_RISKY', '这段文字没有通过微信的内容检查，请修改后再提交', risky)
  const unsure = judgedAs('review')
  const unknown = judgedAs('unknown')
  if (unsure.length + unknown.length === 0) return true
  if (mayHold) return false
  if (unsure.length > 0) throw refused('TEXT_UNSURE', '微信不能确定这段文字合不合适，请换一种说法再提交', unsure)
  throw new AppError('UNAVAILABLE', 'CHECK_UNAVAILABLE', '微信的内容检查暂时用不了，请过几分钟再提交，内容会为您保留')
}

const refused = (reason: 'TEXT_RISKY' | 'TEXT_UNSURE', message: string, fields: string[]) =>
  new AppError('INVALID_INPUT', reason, message, Object.fromEntries(fields.map((field) => [field, message])))

interface Checking {
  /** The fields of the input that others will read. */
  fields: readonly string[]
  scene?: Scene
}

const CHECKING = Symbol('the fields that are checked')

/**
 * Stands behind the `.input` of a procedure whose texts others will read: nothing is done before WeChat passed them. What
 * WeChat is not sure of is refused.
 */
export const checkedTexts = (checking: Checking) =>
  marked(
    checking,
    middleware(async ({ ctx, input, next }) => {
      await passTexts(ctx.openid ?? '', chosen(input, checking), { scene: checking.scene ?? 'comment' })
      return next()
    }),
  )

/**
 * The same where the procedure can keep back what WeChat is not sure of, or said nothing about. WeChat is asked while the
 * procedure reads what it needs: it writes nothing before it has heard `ctx.weighed`, whether WeChat passed the texts.
 */
export const weighedTexts = (checking: Checking) =>
  marked(
    checking,
    middleware(async ({ ctx, input, next }) => {
      const options = { scene: checking.scene ?? 'comment', mayHold: true }
      const weighed = passTexts(ctx.openid ?? '', chosen(input, checking), options)
      // Should the procedure fail before it awaits this, its own error is answered, and this one is not left unhandled.
      weighed.catch(() => undefined)
      return next({ ctx: { weighed } })
    }),
  )

function chosen(input: unknown, { fields }: Checking): Record<string, unknown> {
  if (input === null || typeof input !== 'object') throw new Error('texts are checked behind the input of a procedure')
  const given = input as Record<string, unknown>
  return Object.fromEntries(fields.map((field) => [field, given[field]]))
}

function marked<M extends { _middlewares: unknown[] }>({ fields }: Checking, made: M): M {
  for (const one of made._middlewares) Object.assign(one as object, { [CHECKING]: fields })
  return made
}

/** The fields that a procedure has checked, for a test that knows which of them hold texts. */
export const checkedFieldsOf = (middlewares: readonly unknown[]): string[] =>
  middlewares.flatMap((one) => (one as { [CHECKING]?: string[] })[CHECKING] ?? [])
