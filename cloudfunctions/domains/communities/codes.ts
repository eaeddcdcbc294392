import { createHash, timingSafeEqual } from 'node:crypto'
import { AppError, forbidden } from '../../kernel/errors'

/**
 * Setup codes: whoever knows one may found one community with it. They stand in the environment of the functions,
 * `CHORUS_SETUP_CODES`, one or more with commas between them (`openssl rand -hex 20`), and nowhere else: there is no code
 * unless somebody set one.
 */

/** Shorter ones could be guessed and count as not set. */
const LENGTH_AT_LEAST = 20

const digest = (code: string): Buffer => createHash('sha256').update(code).digest()

/**
 * @returns the id of the founding that a code stands for; the code cannot be told from it
 * @throws {AppError} UNAVAILABLE where no code is set, FORBIDDEN where it is none of those that are
 */
export function foundingIdOf(code: string): string {
  const set = (process.env.CHORUS_SETUP_CODES ?? '').split(',').map((one) => one.trim())
  const sound = set.filter((one) => one.length >= LENGTH_AT_LEAST)
  if (sound.length === 0) {
    throw new AppError('UNAVAILABLE', 'NOT_CONFIGURED', '这里还没有开放创建社区，请联系部署小程序的技术人员设置开通码')
  }
  const given = digest(code)
  // All of them, each over the digests' whole length: the time says nothing about how close a guess was.
  const known = sound.map((one) => timingSafeEqual(digest(one), given)).includes(true)
  if (!known) throw forbidden('开通码不对，请向部署小程序的技术人员核对后再填')
  return given.toString('hex')
}
