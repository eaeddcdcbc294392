import { appendFileSync } from 'node:fs'
import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One function call as a phone made it, and what it was answered. */
export interface Heard {
  openid: string
  request: unknown
  answer: unknown
}

/** What phones of stories call themselves; the clients of tests themselves call as Node and are not kept. */
const PHONE = /Mozilla|MicroMessenger/

/**
 * Stands in front of a house, hands everything on as it came, and writes each call of `api` by a phone into a file, one
 * line of JSON each.
 * @returns the address at which the house is to be spoken to from now on
 */
export async function listenAt(house: string, file: string): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const isCall = incoming.url === '/functions/api' && PHONE.test(incoming.headers['user-agent'] ?? '')
    const sent = isCall ? collect(incoming) : undefined
    const onward = ask(house + incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      const got = isCall ? collect(answer) : undefined
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
      answer.once('end', () => {
        if (!sent || !got) return
        const openid = String(incoming.headers['x-wx-openid'] ?? '')
        const { result } = JSON.parse(got()) as { result?: unknown }
        const heard: Heard = { openid, request: JSON.parse(sent()), answer: result }
        appendFileSync(file, `${JSON.stringify(heard)}\n`)
      })
    })
    // A house that was killed under a call: the phone sees what it would see without us.
    onward.once('error', () => outgoing.destroy())
    outgoing.once('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Keeps what passes; gives it whole once it has. */
function collect(stream: IncomingMessage): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}
