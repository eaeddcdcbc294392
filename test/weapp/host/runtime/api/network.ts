import type { HostContext } from '../context'
import { textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure } from './define'

export interface NetworkState {
  online: boolean
}

/**
 * The network as the app may use it. Our app talks to its cloud functions alone, and declares no domain but that of the
 * cloud's storage, for downloads: any other direct request fails as WeChat fails it.
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
    async downloadFile({ url }) {
      if (!state.online) throw new Failure('request:fail')
      const reply = await context.bridge.fetchFile({ url: textOf(url) })
      if ('error' in reply) {
        context.problems.report(
          'refused',
          `downloadFile: ${textOf(url)} is not in the cloud's storage, the one domain declared`,
        )
        throw new Failure(reply.error)
      }
      // WeChat calls it a success whatever the server said.
      const [, extension = 'bin'] = /\.(\w+)(?:\?|$)/.exec(textOf(url)) ?? []
      return { statusCode: reply.statusCode, tempFilePath: context.files.addTemporary(reply.base64, extension) }
    },
    connectSocket: refuse('connectSocket'),
  })
}
