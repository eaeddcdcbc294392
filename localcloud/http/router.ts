import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from './exchange'

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  /** What the path's `:names` and its trailing `*` matched, decoded. */
  params: Record<string, string>
}

export type Handler = (exchange: Exchange) => void | Promise<void>

interface Route {
  method: string
  pattern: RegExp
  names: string[]
  handler: Handler
}

/** Finds the handler of a request by method and path; `:name` matches one segment, a trailing `*` the rest. */
export class Router {
  readonly #routes: Route[] = []

  on(method: string, path: string, handler: Handler): this {
    const names: string[] = []
    const source = path.replace(/:(\w+)|\*$/g, (matched, name?: string) => {
      names.push(name ?? '*')
      return matched === '*' ? '(.+)' : '([^/]+)'
    })
    this.#routes.push({ method, pattern: new RegExp(`^${source}$`), names, handler })
    return this
  }

  /** Undefined when no route knows the path; refuses with 405 when one does, but not with this method. */
  find(method: string, path: string): { handler: Handler; params: Record<string, string> } | undefined {
    let known = false
    for (const route of this.#routes) {
      const match = route.pattern.exec(path)
      if (!match) continue
      known = true
      if (route.method !== method && !(method === 'HEAD' && route.method === 'GET')) continue
      const params = Object.fromEntries(route.names.map((name, i) => [name, decode(match[i + 1] ?? '')]))
      return { handler: route.handler, params }
    }
    if (known) throw new Refusal(405, 'INVALID_PARAM', `${method} is not possible here`)
    return undefined
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal(400, 'INVALID_PARAM', 'The path is not properly encoded')
  }
}
