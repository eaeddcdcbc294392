import { parseArgs } from 'node:util'
import { startLocalCloud } from './server'

const USAGE = `Usage: node localcloud --data DIR [--functions DIR] [--schema FILE] [--storage-rules FILE]
                       [--static DIR] [--port N] [--host H] [--env ID] [--instances N] [--push-to NAME] [--verbose]

  --data DIR        where the database and the files live; created when missing
  --functions DIR   one folder per cloud function, each with index.js or index.ts and config.json
  --schema FILE     .ts, .js or .json that exports { collections: { name: { indexes: [...] } } }
  --storage-rules FILE
                    .json with "read" and "write": what clients may do with files; default the platform's own rule
  --static DIR      a folder to serve at /, with index.html for unknown paths
  --port N          default 8787; 0 takes a free one
  --host H          default 127.0.0.1; anything else opens functions and storage to the network
  --env ID          the id of the environment, default local
  --instances N     processes a function may have at a time, default 4
  --push-to NAME    the function to which WeChat's events are pushed, default none
  --verbose         print what the functions print`

/** Reads the command line, starts the cloud and keeps it until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      functions: { type: 'string' },
      schema: { type: 'string' },
      'storage-rules': { type: 'string' },
      static: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string' },
      env: { type: 'string' },
      instances: { type: 'string' },
      'push-to': { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  if (!values.data) throw new Error(`--data is missing\n\n${USAGE}`)

  const cloud = await startLocalCloud({
    data: values.data,
    functions: values.functions,
    schema: values.schema,
    storageRules: values['storage-rules'],
    hosting: values.static,
    port: wholeNumber('--port', values.port),
    host: values.host,
    env: values.env,
    instances: values.instances === undefined ? undefined : wholeNumber('--instances', values.instances),
    pushTo: values['push-to'],
    verbose: values.verbose,
  })
  console.log(`Local cloud ready at ${cloud.url} (console: ${cloud.url}/_/)`)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    cloud.close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not ${JSON.stringify(text)}`)
  return Number(text)
}

function fail(error: unknown): void {
  console.error(`localcloud: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

main().catch(fail)
