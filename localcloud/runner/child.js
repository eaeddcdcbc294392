/**
 * The process a cloud function runs in. Plain JavaScript, so that no loader stands between Node and the function,
 * as in production. One function, one call at a time; see instance.ts for the other side of the channel.
 */
const { AsyncLocalStorage } = require('node:async_hooks')
const http = require('node:http')
const Module = require('node:module')
const path = require('node:path')

/** @type {((event: unknown, context: unknown) => unknown) | undefined} */
let main
/** Names of the variables set for the previous call. @type {string[]} */
let previous = []
/** The id of the call that a piece of work belongs to, however late it is done. @type {AsyncLocalStorage<string>} */
const calls = new AsyncLocalStorage()
/** Calls that count as dead while this process lives on. @type {Set<string>} */
const abandoned = new Set()

for (const stream of ['stdout', 'stderr']) {
  // What a call prints travels over the same channel as its result, so that it cannot arrive after it.
  process[stream].write = (chunk, encoding, done) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    const callback = typeof encoding === 'function' ? encoding : done
    tell({ type: 'output', stream, text }, callback)
    return true
  }
}

// The cloud is gone: nobody is left to answer to.
process.on('disconnect', () => process.exit())

process.on('message', (message) => {
  if (message.type === 'load') load(message)
  else if (message.type === 'call') void calls.run(message.id, call, message)
  else if (message.type === 'abandon') abandoned.add(message.id)
})

// As in Node without a listener, except for a call that nothing can come of any more.
process.on('unhandledRejection', (reason) => {
  if (!abandoned.has(calls.getStore())) throw reason
})

/** Each request to the gateway says which call it belongs to: only so can one be told from another. See faults/. */
const gateway = new URL(JSON.parse(process.env.TCB_CONTEXT_CNFG ?? '{}').URL ?? 'http://nowhere').host
const { request } = http
http.request = (...args) => {
  const made = request(...args)
  const id = calls.getStore()
  const ours = id !== undefined && !made.headersSent && made.getHeader('host') === gateway
  if (ours) made.setHeader('x-localcloud-call', id)
  return made
}
http.get = (...args) => http.request(...args).end()

/** @param {{ file: string, code?: string }} message */
function load({ file, code }) {
  try {
    let exported
    if (code === undefined) {
      exported = require(file)
    } else {
      // Compiled in memory, but as if it lay in its folder, so that it finds the packages that lie above.
      const module = new Module(file)
      module.filename = file
      module.paths = Module._nodeModulePaths(path.dirname(file))
      module._compile(code, file)
      exported = module.exports
    }
    main = exported.main
    if (typeof main !== 'function') throw new Error('The function exports no `main`')
    tell({ type: 'loaded' })
  } catch (error) {
    tell({ type: 'broken', error: describe(error) })
  }
}

/** @param {{ id: string, event: string, environment: Record<string, string>, context: object }} message */
async function call({ event, environment, context }) {
  for (const name of previous) delete process.env[name]
  Object.assign(process.env, environment)
  previous = Object.keys(environment)
  try {
    const result = await main(JSON.parse(event), { ...context, environment: JSON.stringify(environment) })
    tell({ type: 'returned', result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    tell({ type: 'threw', error: describe(error) })
  }
}

/** Anything can be thrown. */
function describe(error) {
  if (error instanceof Error || typeof error?.message === 'string') {
    return { name: String(error.name ?? 'Error'), message: String(error.message), stack: String(error.stack ?? '') }
  }
  return { name: 'Error', message: String(error), stack: '' }
}

function tell(message, done) {
  if (process.connected) process.send({ ...message, call: calls.getStore() }, undefined, undefined, done)
}
