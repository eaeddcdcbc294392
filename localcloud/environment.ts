import { type Identity, toApiToken } from './identity'
import type { Seal } from './seal'

/** The app id that functions see; any will do, there is no WeChat to ask. */
export const APP_ID = 'wx0000000000000000'

/** What every process needs for wx-server-sdk to talk to the gateway at `url` instead of Tencent's. */
export function gatewayEnvironment(url: string, env: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    // Without it the SDK first looks up a metadata server by name, at every request.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    // The SDK signs each request; nobody verifies it here.
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TRIGGER_SRC',
    TCB_SOURCE: '',
    TRIGGER_SRC: 'tcb',
    WX_CONTEXT_KEYS: 'WX_APPID',
    WX_APPID: APP_ID,
  }
}

/** What the platform sets anew before each call; `getWXContext()` reads nothing else. */
export function callEnvironment(seal: Seal, identity: Identity): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: APP_ID, WX_API_TOKEN: toApiToken(seal, identity) }
  if (identity.openid !== undefined) {
    context.WX_OPENID = identity.openid
    context.WX_CLIENTIP = '127.0.0.1'
  }
  if (identity.unionid !== undefined) context.WX_UNIONID = identity.unionid
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: identity.source,
    TRIGGER_SRC: identity.source.startsWith('wx_trigger') ? 'timer' : 'tcb',
  }
}
