import type { Seal } from './seal'

/** On whose behalf a function runs. */
export interface Identity {
  /** Undefined for a timer; empty for a client that did not say who it is. */
  openid?: string
  unionid?: string
  /** The chain of callers as `getWXContext().SOURCE` shows it: `wx_client`, `wx_client,scf`, `wx_trigger`. */
  source: string
  /** The function that acts, once one does. */
  function?: string
}

/**
 * The token that the platform puts into a function's environment (`WX_API_TOKEN`) and that wx-server-sdk sends with
 * each request. It is how a call from one function to another keeps the identity of the person behind it.
 */
export function toApiToken(seal: Seal, identity: Identity): string {
  const text = Buffer.from(JSON.stringify(identity)).toString('base64url')
  return `${text}.${seal.sign('identity', text)}`
}

/** Undefined for a process outside of any function, and for a token that this server did not give out. */
export function fromApiToken(seal: Seal, token: unknown): Identity | undefined {
  if (typeof token !== 'string') return undefined
  const [text = '', signature = ''] = token.split('.')
  if (!seal.verify('identity', text, signature)) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Identity
}
