import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseJson } from './json'

/** Why a request is refused before any function or database sees it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

/**
 * The whole body.
 * @param limit bytes; a longer body is refused with 413, its rest is for the server to discard
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  refuseLonger(request, limit)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of contentOf(request)) {
    length += chunk.length
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The body piece by piece. Whoever stops reading leaves the connection open for the answer that says why. */
export function contentOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false })
}

/** Refuses by the announced length, before the first byte is read. */
export function refuseLonger(request: IncomingMessage, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(413, 'EXCEED_REQUEST_LIMIT', `The body is larger than ${limit} bytes`)
}

/** A body that must be one JSON object; an empty body is an empty object. */
export async function readJsonObject(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const value = await readJson(request, limit)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Refusal(400, 'INVALID_PARAM', 'The body must be a JSON object')
  }
  return value as Record<string, unknown>
}

export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit)
  if (body.length === 0) return {}
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new Refusal(400, 'INVALID_PARAM', 'The body is not valid JSON, or too deep')
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

export function sendText(response: ServerResponse, status: number, contentType: string, text: string | Buffer): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
