import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Phone } from '../phone/phone'
import { appMethods } from './app-methods'
import { elementMethods, pageMethods } from './element-methods'
import { controlOf, type Methods, type Params } from './protocol'

export interface AutomatorServer {
  /** For `automator.connect({ wsEndpoint })`. */
  wsEndpoint: string
  close(): Promise<void>
}

/**
 * Answers miniprogram-automator (0.12.1) for one phone: JSON messages `{ id, method, params }` over a WebSocket, replied
 * with `{ id, result }` or `{ id, error: { message } }`, and events without an id.
 */
export async function serveAutomator(phone: Phone): Promise<AutomatorServer> {
  const call = controlOf(phone)
  const methods: Methods = { ...appMethods(phone, call), ...pageMethods(call), ...elementMethods(phone, call) }
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  const broadcast = (method: string, params: unknown) => {
    for (const client of server.clients) client.send(JSON.stringify({ method, params }))
  }
  phone.listen({
    console: (entry) => broadcast('App.logAdded', entry),
    problem: (problem) => broadcast('App.exceptionThrown', { message: `${problem.kind}: ${problem.text}` }),
  })
  server.on('connection', (socket) => {
    socket.on('message', (data) => void answer(methods, socket, String(data)))
  })
  return {
    wsEndpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate()
        server.close(() => resolve())
      }),
  }
}

async function answer(methods: Methods, socket: WebSocket, text: string) {
  const { id, method, params } = JSON.parse(text) as { id: string; method: string; params?: Params }
  try {
    const handler = methods[method]
    if (!handler) throw new Error(`${method} is not in the host`)
    const result = (await handler(params ?? {})) ?? {}
    socket.send(JSON.stringify({ id, result }))
  } catch (error) {
    socket.send(JSON.stringify({ id, error: { message: error instanceof Error ? error.message : String(error) } }))
  }
}
