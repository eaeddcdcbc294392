import type { IncomingMessage } from 'node:http'
import { Refusal } from './exchange'

/** Who a client says it is: the stand-in for WeChat's login. Empty when it says nothing. */
export function readOpenid(request: IncomingMessage): string {
  return header(request, 'x-wx-openid') ?? ''
}

export function readUnionid(request: IncomingMessage): string | undefined {
  return header(request, 'x-wx-unionid')
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(value)) {
    throw new Refusal(400, 'INVALID_PARAM', `${name} must be 1 to 128 visible ASCII characters`)
  }
  return value
}
