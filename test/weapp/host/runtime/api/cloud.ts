import type { Bridge } from '../bridge'
import type { HostContext } from '../context'
import { type Dictionary, isDictionary, jsonCopy, listOf, textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure } from './define'
import type { NetworkState } from './network'

/** One page of the documentation says 100 KB for a call's text; the platform's general limit is 6 MB. */
const MAX_CALL = 6 * 1024 * 1024

/** `wx.cloud`: functions and files, carried by the bridge to the local cloud with this phone's openid. */
export function cloudApis(context: HostContext, network: NetworkState): Dictionary {
  const { bridge, files } = context
  let initialised = false
  const online = async <Reply>(ask: (bridge: Bridge) => Promise<Reply>): Promise<Reply> => {
    if (!initialised) throw new Failure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
    if (!network.online) throw new Failure('request:fail', { errCode: -1 })
    return ask(bridge)
  }
  const unless = <Reply extends object>(reply: Reply | { error: string }): Reply => {
    if ('error' in reply && typeof reply.error === 'string') throw new Failure(reply.error, { errCode: -1 })
    return reply as Reply
  }
  const apis: ApiTable = asynchronousApis(
    {
      async callFunction(options) {
        const data = jsonCopy(options.data) ?? {}
        if (JSON.stringify(data).length > MAX_CALL) throw new Failure('data exceed max size')
        const reply = await online((to) => to.callFunction({ name: textOf(options.name), data }))
        if ('error' in reply) {
          const { code, message } = reply.error
          throw new Failure(`errCode: ${code} | errMsg: ${message}`, { errCode: code })
        }
        return { result: reply.result, requestID: String(performance.now()) }
      },
      async uploadFile(options) {
        const path = textOf(options.filePath)
        const base64 = files.read(path)
        if (base64 === undefined) throw new Failure(`file not found: ${path}`)
        const cloudPath = textOf(options.cloudPath)
        if (!cloudPath || cloudPath.startsWith('/')) throw new Failure('cloudPath must not be empty or begin with /')
        return { statusCode: 200, ...unless(await online((to) => to.uploadFile({ cloudPath, base64 }))) }
      },
      async downloadFile(options) {
        const { base64 } = unless(await online((to) => to.downloadFile({ fileID: textOf(options.fileID) })))
        return { statusCode: 200, tempFilePath: files.addTemporary(base64, 'png') }
      },
      getTempFileURL: async (options) =>
        unless(await online((to) => to.getTempFileURL({ fileList: fileIds(options) }))),
      deleteFile: async (options) => unless(await online((to) => to.deleteFile({ fileList: fileIds(options) }))),
    },
    'cloud.',
  )
  return {
    ...apis,
    init() {
      initialised = true
    },
  }
}

const fileIds = (options: Dictionary): string[] =>
  listOf(options.fileList).map((item) => textOf(isDictionary(item) ? item.fileID : item))
