import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { Refusal } from './exchange'

/** True for the names and addresses by which a machine calls only itself. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  if (name === 'localhost' || name.endsWith('.localhost')) return true
  return isIP(name) === 4 ? name.startsWith('127.') : name === '::1' || name.startsWith('::ffff:127.')
}

/**
 * Keeps web pages of others away from a server that asks for no password.
 *
 * - A page whose domain was made to resolve to 127.0.0.1 (DNS rebinding) sends its own name in `Host`: refused while
 *   the server is bound to loopback.
 * - A page on another origin can send simple requests without asking first: refused by `Origin`.
 */
export function guardAgainstForeignPages(request: IncomingMessage, boundToLoopback: boolean): void {
  const host = request.headers.host ?? ''
  if (boundToLoopback && !isLoopback(host.replace(/:\d+$/, ''))) {
    throw new Refusal(403, 'INVALID_REQUEST_SOURCE', 'This server answers to loopback names only')
  }
  const { origin } = request.headers
  if (origin !== undefined && hostOf(origin) !== host) {
    throw new Refusal(403, 'INVALID_REQUEST_SOURCE', 'Requests from pages of another origin are refused')
  }
}

/** For the parts that give everything away, whatever address the server is bound to. */
export function guardLoopbackPeer(request: IncomingMessage): void {
  if (!isLoopback(request.socket.remoteAddress ?? '')) {
    throw new Refusal(403, 'INVALID_REQUEST_SOURCE', 'This part answers to the machine itself only')
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
