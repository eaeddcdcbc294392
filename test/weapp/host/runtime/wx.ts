import { cloudApis } from './api/cloud'
import { fileApis } from './api/files'
import { interactionApis } from './api/interaction'
import { navigationApis } from './api/navigation'
import { type NetworkState, networkApis } from './api/network'
import { nodeApis } from './api/nodes'
import { personApis } from './api/person'
import { createPrivacy } from './api/privacy'
import { storageApis } from './api/storage'
import { systemApis } from './api/system'
import type { HostContext } from './context'
import type { Gestures } from './gestures'
import type { Problems } from './problems'
import type { Dictionary } from './values'

/**
 * Names that frameworks look for on `wx` although WeChat's typings do not have them: promises are asked for `then`,
 * serialisers for `toJSON`, webpack keeps its chunks there, and Taro asks for its platform's private ones.
 */
const PROBED = /^(then|toJSON|webpackJsonp\w*|__\w+|constructor|hasOwnProperty|valueOf|toString|onAppShow|lanDebug)$/

/** `wx` as the app sees it. Reaching for a name that WeChat does not have, or that this host lacks, is a problem. */
export function createWx(
  context: HostContext,
  gestures: Gestures,
  network: NetworkState,
  stored: Map<string, string>,
): Dictionary {
  const { pkg, problems } = context
  const privacy = createPrivacy(context)
  const cloud = cloudApis(context, network)
  const apis: Dictionary = {
    ...systemApis(context),
    ...navigationApis(context),
    ...interactionApis(context, gestures),
    ...storageApis(stored),
    ...nodeApis(context),
    ...networkApis(context, network),
    ...fileApis(context, privacy),
    ...personApis(context, gestures, privacy),
    cloud: guard(cloud, 'wx.cloud', withAbsent(cloud, pkg.wxMembers.cloud, 'wx.cloud', problems), problems),
  }
  return guard(apis, 'wx', withAbsent(apis, pkg.wxMembers.wx, 'wx', problems), problems)
}

/**
 * Every name of the typings exists, so that feature tests and Taro's promisified copies see what they would see in
 * WeChat; calling one that this host has not learnt is reported.
 */
function withAbsent(apis: Dictionary, members: string[], owner: string, problems: Problems): Set<string> {
  const known = new Set(members)
  for (const name of members) {
    if (name in apis) continue
    apis[name] = () => {
      problems.report('host-lacks', `${owner}.${name} exists in WeChat, but this host does not have it yet`)
      throw new Error(`${owner}.${name} is not in the host`)
    }
  }
  return known
}

function guard(apis: Dictionary, owner: string, known: Set<string>, problems: Problems): Dictionary {
  return new Proxy(apis, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target) && !known.has(name) && !PROBED.test(name)) {
        problems.report('unknown-wx-member', `${owner}.${name} does not exist in WeChat`)
      }
      return Reflect.get(target, name, receiver)
    },
  })
}
