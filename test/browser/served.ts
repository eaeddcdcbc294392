import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'

const BUILT = path.resolve(__dirname, '../../dist/h5')

/**
 * Serves the browser build, as it lies there, on a free port of this machine.
 * @returns its address, without a slash at the end, and the way to stop
 */
export async function serveBrowserBuild() {
  if (!existsSync(path.join(BUILT, 'index.html'))) throw new Error('dist/h5 is missing: npm run build:h5 first.')
  const files = sirv(BUILT, { dev: true })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
