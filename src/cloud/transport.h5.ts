import type { WireRequest, WireResponse } from 'types/wire'
import { CallError, offline, refusedAtTheDoor } from './errors'
import { demoIdentity } from './identity.h5'

/**
 * The way from the browser build to the local cloud that served it. It says by itself who it is: fit for trying the app
 * out and for tests, and trusted by nothing but a local cloud.
 */

/** @throws {CallError} UNAVAILABLE when no answer came */
export async function send(request: WireRequest): Promise<WireResponse> {
  const response = await ask('/functions/api', {
    method: 'POST',
    headers: { ...identity(), 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  const answer = (await response.json()) as { result?: WireResponse }
  if (!answer.result) throw new CallError(refusedAtTheDoor(response.status))
  return answer.result
}

/**
 * Puts a picture that the person chose into cloud storage.
 * @param filePath an object URL, as the browser's chooser gives it
 * @returns its file id
 */
export async function putFile(cloudPath: string, filePath: string): Promise<string> {
  const body = await (await ask(filePath)).blob()
  const response = await ask(`/storage/${cloudPath}`, { method: 'PUT', headers: identity(), body })
  if (!response.ok) throw new CallError(refusedAtTheDoor(response.status))
  const { fileID } = (await response.json()) as { fileID: string }
  return fileID
}

const identity = (): Record<string, string> => {
  const openid = demoIdentity()
  return openid ? { 'x-wx-openid': openid } : {}
}

async function ask(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new CallError(offline())
  }
}
