import type { Problem } from './problems'

/** A reply from the cloud: what the function returned, or why it failed. */
export type CloudReply = { result: unknown } | { error: { code: string | number; message: string } }

/**
 * What the phone asks of the world outside its browser. Node answers (`phone/bridge.ts`); arguments and replies are JSON.
 */
export interface BridgeCalls {
  callFunction(request: { name: string; data: unknown }): CloudReply
  uploadFile(request: { cloudPath: string; base64: string }): { fileID: string } | { error: string }
  downloadFile(request: { fileID: string }): { base64: string } | { error: string }
  /** A file by the address of the cloud's own storage: the one domain that may be declared for downloads. */
  fetchFile(request: { url: string }): { statusCode: number; base64: string } | { error: string }
  getTempFileURL(request: {
    fileList: string[]
  }): { fileList: { fileID: string; tempFileURL: string }[] } | { error: string }
  deleteFile(request: { fileList: string[] }): { fileList: { fileID: string; status: number }[] } | { error: string }
  problem(problem: Problem): void
}

export type Bridge = {
  [Name in keyof BridgeCalls]: (request: Parameters<BridgeCalls[Name]>[0]) => Promise<ReturnType<BridgeCalls[Name]>>
}

declare global {
  interface Window {
    /** Installed by Node before the runtime starts. */
    __weappBridge(name: string, request: unknown): Promise<unknown>
  }
}

/** The bridge as functions; each call crosses to Node and back. */
export function createBridge(): Bridge {
  const call = (name: string) => (request: unknown) => window.__weappBridge(name, request)
  return {
    callFunction: call('callFunction'),
    uploadFile: call('uploadFile'),
    downloadFile: call('downloadFile'),
    fetchFile: call('fetchFile'),
    getTempFileURL: call('getTempFileURL'),
    deleteFile: call('deleteFile'),
    problem: call('problem'),
  } as Bridge
}
