import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Who may import whom. What the compiler cannot hold, because a wrong way is a legal import. */

const root = path.resolve(__dirname, '..')

interface Way {
  from: string
  to: string
}

/** Every import below these folders, both ends as paths in the repository. Tests may reach where they like. */
function waysIn(...folders: string[]): Way[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\./.test(file))
      .flatMap((file) => {
        const from = path.posix.join(folder, file)
        const text = readFileSync(path.join(root, from), 'utf8')
        const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, one]) => one ?? '')
        return specifiers.flatMap((one) => {
          if (one.startsWith('@/')) return [{ from, to: `src/${one.slice(2)}` }]
          return one.startsWith('.') ? [{ from, to: path.posix.join(path.posix.dirname(from), one) }] : []
        })
      }),
  )
}

const DOMAIN = /^(?:cloudfunctions|src)\/domains\/([a-z-]+)\//
const domainOf = (file: string) => DOMAIN.exec(file)?.[1]

const functions = waysIn('cloudfunctions')
const crossing = functions.filter(({ from, to }) => {
  const [one, other] = [domainOf(from), domainOf(to)]
  return one && other && one !== other
})

test('the functions have ways between domains at all', () => expect(crossing.length).toBeGreaterThan(10))

test('no domain imports another one’s store', () => {
  expect(crossing.filter(({ to }) => path.posix.basename(to) === 'store')).toEqual([])
})

test('no two domains lean on each other, however far round', () => {
  const leans = new Map<string, Set<string>>()
  for (const { from, to } of crossing) {
    const [one, other] = [domainOf(from) ?? '', domainOf(to) ?? '']
    leans.set(one, (leans.get(one) ?? new Set()).add(other))
  }
  const roundFrom = (start: string, at: string, seen: string[]): string[] | undefined => {
    for (const next of leans.get(at) ?? []) {
      if (next === start) return [...seen, next]
      const round = seen.includes(next) ? undefined : roundFrom(start, next, [...seen, next])
      if (round) return round
    }
    return undefined
  }
  expect([...leans.keys()].flatMap((start) => roundFrom(start, start, [start])?.join(' → ') ?? [])).toEqual([])
})

test('the kernel knows the domains by what they register', () => {
  const ways = functions.filter(({ from, to }) => from.startsWith('cloudfunctions/kernel/') && domainOf(to))
  expect(ways).toEqual([])
})

test('a domain’s data imports no work', () => {
  const plans = functions.filter(({ from }) => /\/domains\/[a-z-]+\/domain\.ts$/.test(from))
  expect(plans.length).toBeGreaterThan(5)
  expect(plans.filter(({ to }) => to !== 'cloudfunctions/kernel/registration')).toEqual([])
})

test('what all screens are made of imports no domain', () => {
  const ways = waysIn('src/ui', 'src/screen', 'src/cloud', 'src/theme', 'src/time')
  expect(ways.length).toBeGreaterThan(50)
  expect(ways.filter(({ to }) => domainOf(`${to}/`))).toEqual([])
})
