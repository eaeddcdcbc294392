import Taro, { type UploadTask } from '@tarojs/taro'
import type { WireRequest, WireResponse } from 'types/wire'
import { CallError, offline, unavailable } from './errors'

/** The way to the cloud in WeChat. The browser build has `transport.h5.ts` in its place. */

let ready = false
function cloud() {
  if (!ready) {
    // The environment is the one that the mini-program is bound to.
    Taro.cloud.init({ traceUser: false })
    ready = true
  }
  return Taro.cloud
}

/** @throws {CallError} UNAVAILABLE when no answer came */
export async function send(request: WireRequest): Promise<WireResponse> {
  let answer: { result?: unknown }
  try {
    answer = await cloud().callFunction({ name: 'api', data: request })
  } catch (thrown) {
    throw new CallError(await reasonOf(thrown))
  }
  if (!isResponse(answer.result)) throw new CallError(unavailable())
  return answer.result
}

/**
 * Puts a file of this phone into cloud storage.
 * @param onProgress told how much has gone, 0 to 1
 * @returns its file id
 * @throws {CallError}
 */
export async function putFile(
  cloudPath: string,
  filePath: string,
  onProgress: (share: number) => void,
): Promise<string> {
  try {
    const { fileID } = await new Promise<{ fileID: string }>((resolve, reject) => {
      // Only called with callbacks does it answer with a task that tells how far it is; where it does not, nobody is told.
      const task: Partial<UploadTask> | undefined = cloud().uploadFile({
        cloudPath,
        filePath,
        success: resolve,
        fail: reject,
      })
      task?.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
    })
    return fileID
  } catch (thrown) {
    throw new CallError(await reasonOf(thrown))
  }
}

async function reasonOf(thrown: unknown) {
  console.warn('cloud', thrown)
  const { networkType } = await Taro.getNetworkType()
  return networkType === 'none' ? offline() : unavailable()
}

const isResponse = (result: unknown): result is WireResponse =>
  typeof result === 'object' && result !== null && ('replies' in result || 'error' in result)
