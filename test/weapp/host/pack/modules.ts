import { Script } from 'node:vm'
import { type PackageFiles, withoutExtension } from './read-package'

/**
 * What a module of a mini-program sees besides its own `require`, `module` and `exports`. Everything else that the
 * browser offers is hidden from it, see {@link wrapModules}.
 */
export const WECHAT_GLOBALS = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'global',
  'globalThis',
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'requirePlugin',
  'Function',
  'eval',
] as const

/**
 * Names of the language itself. `Intl`, `WebAssembly`, `SharedArrayBuffer`, `Atomics` and `queueMicrotask` are left out:
 * not every phone's engine has them.
 */
const LANGUAGE = new Set(
  `Object Array Number String Boolean Symbol BigInt Date Math JSON RegExp Promise Proxy Reflect Map Set WeakMap WeakSet
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer DataView
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array
  BigInt64Array BigUint64Array parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape NaN Infinity undefined`.split(/\s+/),
)

/**
 * One script that hands all modules of the package to the runtime.
 *
 * WeChat runs a module inside `define(path, function (require, module, exports, window, document, …) {…})`, with
 * everything of the browser shadowed by parameters that nobody fills. Here the same shadows stand once around all
 * modules: `browserGlobals` is every name that the page's global object has, so a newer Chromium hides its novelties too.
 * The outer function is sloppy, because strict code may not shadow `eval`; each module is strict, as in WeChat.
 *
 * @throws if a module does not parse; WeChat would refuse to upload it.
 */
export function wrapModules(pkg: PackageFiles, browserGlobals: string[]): string {
  const hidden = browserGlobals.filter(
    (name) =>
      !LANGUAGE.has(name) && !(WECHAT_GLOBALS as readonly string[]).includes(name) && /^[A-Za-z_$][\w$]*$/.test(name),
  )
  const modules = pkg.files
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const module = `function (require, module, exports) {"use strict";\n${pkg.read(file)}\n}`
      parse(file, module)
      return `${JSON.stringify(withoutExtension(file))}: ${module}`
    })
  return [
    '__weapp__.define(function (given) {',
    `var ${hidden.join(', ')};`,
    ...WECHAT_GLOBALS.map((name) => `var ${name} = given[${JSON.stringify(name)}];`),
    `return {\n${modules.join(',\n')}\n}`,
    '})',
  ].join('\n')
}

function parse(file: string, module: string) {
  try {
    new Script(`(${module})`)
  } catch (error) {
    throw new Error(`${file} does not parse: ${error instanceof Error ? error.message : error}`)
  }
}
