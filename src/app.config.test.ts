import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addressOfSubject, SUBJECT_KINDS } from 'types/words/subjects'
import { TABS } from '@/ui/tabs'

/** Every way that a screen offers leads to a page that there is. */

interface Pages {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

const src = __dirname

function pagesOfTheApp(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: Pages) => config })
  const { pages, subPackages } = (require('./app.config') as { default: Pages }).default
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}

/** What the sources say to `address`, and the whole addresses that stand in them as texts. */
function waysIn(file: string): string[] {
  const text = readFileSync(path.join(src, file), 'utf8')
  const built = [...text.matchAll(/\baddress\('([^']+)'/g)].map(([, page]) => `domains/${page}/index`)
  const written = [...text.matchAll(/'\/([a-z]+(?:\/[a-z]+)*\/index)\b/g)].map(([, page]) => page ?? '')
  return [...built, ...written]
}

test('every way leads to a page of the app', () => {
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  const ways = sources.flatMap((file) => waysIn(file).map((page) => ({ file, page })))
  const pages = pagesOfTheApp()
  expect(ways.length).toBeGreaterThan(30)
  expect(ways.filter(({ page }) => !pages.includes(page))).toEqual([])
})

test('what a message is about leads to a page of the app, or to the first screen', () => {
  const warden = { id: 'm1', communityId: 'c1', posts: [{ kind: 'warden' as const, at: { id: 'b1' } }] }
  const addresses = SUBJECT_KINDS.flatMap((kind) =>
    ['x1', warden.id, warden.communityId].flatMap((id) =>
      [null, warden].flatMap((reader) => addressOfSubject({ kind, id }, reader) ?? []),
    ),
  )
  const led = new Set(addresses.map((address) => address.slice(1).split('?')[0] ?? ''))
  expect(led.size).toBeGreaterThan(4)
  expect([...led].filter((page) => !pagesOfTheApp().includes(page))).toEqual([])
})

test('every page that is written is one of the app', () => {
  const written = readdirSync(path.join(src, 'domains'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.config.ts')
    .map((file) => `domains/${path.dirname(file)}/index`)
  expect(written.length).toBeGreaterThan(20)
  expect(written.filter((page) => !pagesOfTheApp().includes(page))).toEqual([])
})

test('every page of the app is there', () => {
  for (const page of pagesOfTheApp()) expect(readdirSync(path.join(src, path.dirname(page)))).toContain('index.tsx')
})

test('the bar of WeChat and that of the browser have the same tabs', () => {
  const { tabBar } = (
    require('./app.config') as { default: { tabBar: { list: { pagePath: string; text: string }[] } } }
  ).default
  expect(tabBar.list.map(({ pagePath, text }) => ({ path: `/${pagePath}`, name: text }))).toEqual(TABS)
})
