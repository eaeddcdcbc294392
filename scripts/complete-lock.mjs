/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 * npm writes only those optional packages into the lock that its registry could show at install time; a later `npm ci`
 * on another machine then stops with 'Missing … from lock file'. The entries added here are never installed where
 * `os`, `cpu` or `libc` do not match. Run it after every `npm install` (`npm run lock`).
 */
import fs from 'node:fs'

const LOCK = 'package-lock.json'
const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'linuxmusl',
  'win32',
  'openharmony',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
]
const PROCESSORS = ['x64', 'arm64', 'ia32', 'arm', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32']

const lock = JSON.parse(fs.readFileSync(LOCK, 'utf8'))

/** Node's own search: is `name` reachable from the package at `from`? */
function isLocked(from, name) {
  let folder = from
  for (;;) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
    const cut = folder.lastIndexOf('node_modules/')
    folder = cut > 0 ? folder.slice(0, cut - 1) : ''
  }
}

/** Reads the platform from a package's name, such as `@img/sharp-linux-x64` or `@esbuild/openbsd-arm64`. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu =
    PROCESSORS.find((processor) => words.includes(processor)) ?? (/-arm-|-arm$/.test(name) ? 'arm' : undefined)
  if (!os || !cpu) return undefined
  const musl = name.includes('musl')
  const libc = os.startsWith('linux') ? (musl ? ['musl'] : name.includes('gnu') ? ['glibc'] : undefined) : undefined
  return { cpu: [cpu], ...(libc ? { libc } : {}), os: [os === 'linuxmusl' ? 'linux' : os] }
}

let added = 0
for (const [path, pkg] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+$/.test(version) || isLocked(path, name)) continue
    const platform = platformOf(name)
    if (!platform) {
      console.warn(`left out, no platform in its name: ${name}`)
      continue
    }
    lock.packages[`node_modules/${name}`] = { version, ...(pkg.dev ? { dev: true } : {}), optional: true, ...platform }
    added += 1
  }
}

const byPath = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath))
fs.writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${LOCK}: ${added} platform packages added`)
