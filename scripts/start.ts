import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fail, newestIn, root, startHouse, untilStopped } from './house'

/** `npm start`: builds what is not built yet, starts the local cloud with the demo community, and serves the app. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string' },
      // No demo community: the app as it is on the first day of a deployment.
      empty: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      // Serve what stands in dist/h5, however old: the tests build it themselves.
      built: { type: 'boolean', default: false },
      // For tests as well: no timer fires by itself.
      still: { type: 'boolean', default: false },
    },
  })
  if (!values.built && newestIn('src', 'types', 'config', 'demo') > newestIn('dist/h5')) {
    console.log('Building the app for the browser (about a minute) …')
    await run('npm', ['run', '--silent', 'build:h5'])
  }
  const cloud = await startHouse({
    port: Number(values.port),
    data: values.data ?? path.join(root, values.empty ? '.data/empty' : '.data/demo'),
    verbose: values.verbose,
    still: values.still,
    hosting: path.join(root, 'dist/h5'),
    ...(values.empty ? {} : { seed: 'demo' }),
  })
  console.log(`邻里合唱 · Chorus: open ${cloud.url} (local cloud console: ${cloud.url}/_/)`)
  untilStopped(cloud)
}

/** Runs a command quietly; what it printed is shown when it fails. */
function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const printed: Buffer[] = []
    child.stdout.on('data', (chunk) => printed.push(chunk))
    child.stderr.on('data', (chunk) => printed.push(chunk))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`${Buffer.concat(printed).toString()}\n'${command} ${args.join(' ')}' ended with ${code}`))
    })
  })
}

main().catch(fail)
