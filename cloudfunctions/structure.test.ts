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

const DOMAIN = /^(?:cloudfunctions|src)\/domains\/([a-z-]+)(?:[/.]|$)/
const domainOf = (file: string) => DOMAIN.exec(file)?.[1]

/** The ways that lead from one domain to another one. */
const crossingIn = (ways: Way[]) =>
  ways.filter(({ from, to }) => {
    const [one, other] = [domainOf(from), domainOf(to)]
    return one && other && one !== other
  })

const functions = waysIn('cloudfunctions')
const crossing = crossingIn(functions)
const app = waysIn('src')

/** Each domain that imports itself by way of others, as 'posts → members → posts'. */
function roundsIn(ways: Way[]): string[] {
  const imports = new Map<string, Set<string>>()
  for (const { from, to } of ways) {
    const [one, other] = [domainOf(from) ?? '', domainOf(to) ?? '']
    imports.set(one, (imports.get(one) ?? new Set()).add(other))
  }
  const roundFrom = (start: string, at: string, seen: string[]): string[] | undefined => {
    for (const next of imports.get(at) ?? []) {
      if (next === start) return [...seen, next]
      const round = seen.includes(next) ? undefined : roundFrom(start, next, [...seen, next])
      if (round) return round
    }
    return undefined
  }
  return [...imports.keys()].flatMap((start) => roundFrom(start, start, [start])?.join(' → ') ?? [])
}

/** What a domain of the functions may offer to the others: what they ask of it, what it tells, and how it shows things. */
const OFFERED = /\/domains\/[a-z-]+\/(directory|telling|showing)$/

test('a domain imports of another one only what it offers', () => {
  expect(crossing.length).toBeGreaterThan(10)
  expect(crossing.filter(({ to }) => !OFFERED.test(to))).toEqual([])
})

test.each([
  ['the functions', crossing],
  ['the app', crossingIn(app)],
])('no two domains of %s import each other, not even by way of others', (_, ways) => {
  expect(ways.length).toBeGreaterThan(10)
  expect(roundsIn(ways)).toEqual([])
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

/** The pages of the tab bar. They show something of every domain. */
const isTab = (file: string) => /^src\/(home|hub|messages|mine|workbench)(?:\/|$)/.test(file)

test('no domain imports the pages that are made of domains', () => {
  expect(app.filter(({ from }) => isTab(from)).length).toBeGreaterThan(30)
  expect(app.filter(({ from, to }) => domainOf(from) && isTab(to))).toEqual([])
})

test('what all screens are made of imports no domain', () => {
  const ways = waysIn('src/ui', 'src/screen', 'src/cloud', 'src/theme', 'src/time')
  expect(ways.length).toBeGreaterThan(50)
  expect(ways.filter(({ to }) => domainOf(to) || isTab(to))).toEqual([])
})

test('home, hub and workbench know of the domains only what they contribute', () => {
  const ways = waysIn('src/home', 'src/hub', 'src/workbench')
  expect(ways.filter(({ to }) => to === 'src/domains/contributions').length).toBeGreaterThan(5)
  expect(ways.filter(({ to }) => domainOf(to) && to !== 'src/domains/contributions')).toEqual([])
})

test('no domain imports what all of them contribute', () => {
  const gathered = app.filter(({ to }) => to === 'src/domains/contributions')
  expect(gathered.length).toBeGreaterThan(5)
  expect(gathered.filter(({ from }) => domainOf(from))).toEqual([])
})
