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
 * @param onProgress told how much has gone, 0 to 1
 * @returns its file id
 */
export async function putFile(
  cloudPath: string,
  filePath: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const body = await (await ask(filePath)).blob()
  const { status, responseText } = await put(`/storage/${cloudPath}`, body, onProgress)
  if (status !== 200) throw new CallError(refusedAtTheDoor(status))
  const { fileID } = JSON.parse(responseText) as { fileID: string }
  return fileID
}

/** By XMLHttpRequest, because `fetch` does not tell how much has gone. */
function put(url: string, body: Blob, onProgress: (share: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(identity())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total)
    }
    request.onload = () => resolve(request)
    request.onerror = () => reject(new CallError(offline()))
    request.send(body)
  })
}

const identity = (): Record<string, string> => ({ 'x-wx-openid': demoIdentity() })

async function ask(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new CallError(offline())
  }
}
