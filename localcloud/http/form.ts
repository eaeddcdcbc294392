import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { Refusal, tooLarge } from './exchange'

export interface Form {
  fields: Record<string, string>
  /** Content of the one part that holds bytes; empty when it is missing. */
  file: Buffer
}

/**
 * Reads a multipart form.
 * @param fileField the name of the part whose bytes are wanted
 * @param limit bytes of that part
 * @throws Refusal 400 for what is no form, 413 above the limit
 */
export async function parseForm(request: IncomingMessage, fileField: string, limit: number): Promise<Form> {
  let parser: busboy.Busboy
  try {
    parser = busboy({ headers: request.headers, limits: { fileSize: limit, fieldSize: limit } })
  } catch {
    throw malformed()
  }
  return await new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    const chunks: Buffer[] = []
    parser.on('field', (name, value) => {
      if (name === fileField) chunks.push(Buffer.from(value))
      else fields[name] = value
    })
    parser.on('file', (name, stream) => {
      if (name !== fileField) return stream.resume()
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      return stream.on('limit', () => reject(tooLarge(limit)))
    })
    parser.on('error', () => reject(malformed()))
    parser.on('close', () => resolve({ fields, file: Buffer.concat(chunks) }))
    request.on('aborted', () => reject(malformed()))
    request.pipe(parser)
  })
}

function malformed(): Refusal {
  return new Refusal(400, 'INVALID_PARAM', 'The body is not a valid multipart form')
}
