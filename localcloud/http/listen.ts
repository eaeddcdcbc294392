import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Binds a server.
 * @param port 0 takes a free one
 * @returns the address by which this machine reaches it
 * @throws Error that says what to do, where somebody else has the port
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  const bound = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port, host) : error),
    )
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
  return `http://${urlHost(host)}:${bound}`
}

function portTaken(port: number, host: string): Error {
  return new Error(
    `Port ${port} of ${host} is taken; another local cloud may be running there. Stop it, or choose another port with --port (0 takes a free one).`,
  )
}

/** The name by which this machine reaches a server bound to `host`. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
