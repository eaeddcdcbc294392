import type { BridgeCalls, CloudReply } from '../runtime/bridge'
import type { Problem } from '../runtime/problems'

/** Answers what a phone asks of the world, in the name of one person. */
export type BridgeAnswers = {
  [Name in keyof BridgeCalls]: (
    request: Parameters<BridgeCalls[Name]>[0],
  ) => Promise<ReturnType<BridgeCalls[Name]>> | ReturnType<BridgeCalls[Name]>
}

export interface CloudOptions {
  /** Address of the local cloud, e.g. `http://127.0.0.1:7001`. */
  url: string
  openid: string
}

/**
 * Carries `wx.cloud` to the local cloud over HTTP: `POST /functions/NAME` and `PUT /storage/PATH`, with the openid of this
 * phone in `x-wx-openid`, which only the platform may set.
 */
export function cloudBridge({ url, openid }: CloudOptions, onProblem: (problem: Problem) => void): BridgeAnswers {
  // As WeChat calls itself, so that whoever listens knows a phone from the test's own client.
  const headers = { 'x-wx-openid': openid, 'user-agent': 'MicroMessenger' }
  const post = async (path: string, body: unknown): Promise<Response> =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    async callFunction({ name, data }) {
      const response = await post(`/functions/${name}`, data)
      const reply: unknown = await response.json()
      return isCloudReply(reply) ? reply : { error: { code: response.status, message: JSON.stringify(reply) } }
    },
    async uploadFile({ cloudPath, base64 }) {
      const response = await fetch(new URL(`/storage/${cloudPath}`, url), {
        method: 'PUT',
        headers,
        body: Buffer.from(base64, 'base64'),
      })
      if (!response.ok) return { error: `${response.status} ${await response.text()}` }
      return (await response.json()) as { fileID: string }
    },
    async downloadFile({ fileID }) {
      const response = await fetch(fileAddress(url, fileID), { headers })
      if (!response.ok) return { error: `${response.status} ${await response.text()}` }
      return { base64: Buffer.from(await response.arrayBuffer()).toString('base64') }
    },
    async fetchFile({ url: address }) {
      if (!address.startsWith(new URL('/storage/', url).href)) return { error: 'url not in domain list' }
      const response = await fetch(address)
      return {
        statusCode: response.status,
        base64: Buffer.from(await response.arrayBuffer()).toString('base64'),
      }
    },
    getTempFileURL: ({ fileList }) => ({
      fileList: fileList.map((fileID) => ({ fileID, tempFileURL: fileAddress(url, fileID), status: 0, errMsg: 'ok' })),
    }),
    deleteFile: () => ({ error: 'clients may not delete files' }),
    problem: onProblem,
  }
}

/** A phone without a cloud: for tests of the host itself. */
export function noCloud(onProblem: (problem: Problem) => void): BridgeAnswers {
  const error = 'this phone has no cloud'
  return {
    callFunction: () => ({ error: { code: -1, message: error } }),
    uploadFile: () => ({ error }),
    downloadFile: () => ({ error }),
    fetchFile: () => ({ error: 'url not in domain list' }),
    getTempFileURL: () => ({ error }),
    deleteFile: () => ({ error }),
    problem: onProblem,
  }
}

const isCloudReply = (reply: unknown): reply is CloudReply =>
  typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply)

/** `cloud://env.bucket/path` is served at `/storage/path`. */
const fileAddress = (url: string, fileID: string) =>
  new URL(`/storage/${fileID.replace(/^cloud:\/\/[^/]+\//, '')}`, url).href
