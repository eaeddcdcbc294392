import type { HostContext } from '../context'
import { type ApiTable, asynchronousApis, Failure } from './define'

export interface NetworkState {
  online: boolean
}

/**
 * The network as the app may use it. Our app talks to its cloud functions alone and declares no domain, so a direct
 * request fails as WeChat fails it.
 */
export function networkApis(context: HostContext, state: NetworkState): ApiTable {
  const refuse = (name: string) => () => {
    context.problems.report('refused', `${name}: no request domain is declared, only wx.cloud may be used`)
    throw new Failure('url not in domain list')
  }
  return asynchronousApis({
    getNetworkType: () => ({ networkType: state.online ? 'wifi' : 'none', isConnected: state.online }),
    request: refuse('request'),
    uploadFile: refuse('uploadFile'),
    downloadFile: refuse('downloadFile'),
    connectSocket: refuse('connectSocket'),
  })
}
