import type * as z from 'zod'
import { COMMUNITY } from '../../../demo/places'
import type { Case, MutationName } from '../../crash/case'
import { Stage } from '../../crash/stage'
import { LINES, tables } from '../../domains'
import { testEach } from '../../support/each'
import { type Mutation, mutations } from '../../support/mutations'
import { fieldsOf } from '../../support/samples'
import { isTodays } from '../../support/todays'
import { variantsOf } from '../../support/variants'

/**
 * A call that comes again is the same deed, or it is refused: every mutation, with every field of its input changed in
 * turn, under the key of a deed that was done. Half of them each day.
 */

/** Fields that say which call it is, or what was on the screen. */
const ASIDE = ['key', 'seen']

/** Looked at before the deed is looked for: what names the thing that is acted on, and what must fit together. */
const REFUSED_BEFORE = /^(NOT_FOUND|FORBIDDEN|INVALID_INPUT|FULL)\//

const KEY = 'key-of-the-deed-that-comes-again'

const CASES: Record<string, Case<MutationName>[]> = Object.assign({}, ...tables.map(([, { deeds }]) => deeds))

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterAll(() => stage.close())

/** All documents, in an order of their own. A write that a unique index refused leaves them as they were. */
async function written(): Promise<[string, string[]][]> {
  const { documents } = await stage.store.read()
  return [...documents].map(([collection, found]) => [collection, [...found].sort()])
}

const schemaOf = ({ inputs }: Mutation) => inputs[0] as z.ZodType
const withKey = mutations.filter((one) => one.inputs[0] && 'key' in fieldsOf(schemaOf(one)))

test('those without a key are the ones that need none', () => {
  const without = mutations.filter((one) => !withKey.includes(one))
  const needNone = mutations.filter(({ path }) => LINES[path].again === 'without key')
  expect(without.map(({ path }) => path).sort()).toEqual(needNone.map(({ path }) => path).sort())
})

const again = withKey.filter(({ path }) => LINES[path].again !== 'anew')
testEach(again.filter((_, index) => isTodays(index, 2)))('$path', async (mutation) => {
  const { path } = mutation
  const [{ as, communityId, given }] = CASES[path] as [Case<MutationName>]
  await stage.store.putBack(stage.empty, await stage.store.read())
  stage.setTime(0)
  const input = { ...((await given(stage)) as object), key: KEY }
  stage.setTime(5)
  const call = (said: object) => stage.call(as, path, said, communityId === null ? undefined : COMMUNITY)
  expect(await call(input)).toBe('ok')

  const aside = [...ASIDE, ...(LINES[path].aside ?? [])]
  const variants = [...variantsOf(schemaOf(mutation), input)].filter(([field]) => !aside.includes(field))
  // Where nothing else is taken there is nothing to change.
  const changed = variants.flatMap(([field, variant]) => (variant ? [[field, variant] as const] : []))
  const before = await written()
  const outcomes: Record<string, string> = {}
  for (const [field, variant] of changed) outcomes[field] = await call(variant)
  expect(await written()).toEqual(before)
  const dropped = Object.entries(outcomes).filter(
    ([, outcome]) => outcome !== 'CONFLICT/KEY_REUSED' && !REFUSED_BEFORE.test(outcome),
  )
  expect(dropped).toEqual([])

  // The deed itself, sent again, is taken for what it is, whatever was seen or proven this time.
  expect(await call(input)).toBe('ok')
})
