import type * as z from 'zod'
import { checkedFieldsOf } from '../../../cloudfunctions/kernel/content'
import { GRANTS, type Grant, type ProcedureName } from '../../../cloudfunctions/kernel/grants'
import { people } from '../../../demo/cast'
import { COMMUNITY } from '../../../demo/places'
import { LINES } from '../../domains'
import { testEach } from '../../support/each'
import { type House, openHouse } from '../../support/house'
import { type Mutation, mutations } from '../../support/mutations'
import { sampleOf, textFieldsOf } from '../../support/samples'

/** What people write is shown to WeChat before others see it: every text of every mutation. */

const textsOf = ({ path, inputs }: Mutation) =>
  inputs.flatMap(textFieldsOf).filter((field) => !LINES[path].noTexts?.includes(field))
const withTexts = mutations.filter((one) => textsOf(one).length > 0)

testEach(mutations)('$path has every text checked that it takes', (mutation) => {
  expect(checkedFieldsOf(mutation.middlewares).sort()).toEqual(textsOf(mutation).sort())
})

const CHECK = 'openapi/security.msgSecCheck'
const says = (suggest: string) => ({ errcode: 0, errmsg: 'ok', result: { suggest, label: 20001 } })
const OUT_OF_REACH = { errcode: 45009, errmsg: 'reach max api daily quota' }

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => house.control('DELETE', CHECK))

/** Somebody whom the grant lets through. */
function someone(path: ProcedureName): string {
  const grant: Grant = GRANTS[path]
  if (typeof grant === 'string') return 'demo-chen'
  const holder = people.find(({ posts = [] }) => posts.some(([kind]) => grant.posts.includes(kind)))
  if (!holder) throw new Error(`nobody in the demo community may call ${path}`)
  return holder.openid
}

for (const one of withTexts) {
  describe(one.path, () => {
    const { path, inputs } = one
    const input = sampleOf(inputs[0] as z.ZodType)
    const fields = textsOf(one)
    const refusal = async () => {
      const before = await house.writes()
      const { answer } = await house.call(someone(path), {
        communityId: COMMUNITY,
        calls: [{ path, type: 'mutation', input }],
      })
      expect(await house.writes()).toBe(before)
      const [reply] = 'replies' in answer ? answer.replies : []
      return reply && 'error' in reply ? reply.error : undefined
    }

    test('risky: nothing is written, and each field says so', async () => {
      await house.control('PUT', CHECK, says('risky'))
      const refused = await refusal()
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', reason: 'TEXT_RISKY' })
      expect(refused?.message).toMatch(/请修改/)
      expect(Object.keys(refused?.fields ?? {}).sort()).toEqual(fields.sort())
    })

    if (!LINES[path].keepsUnsure) {
      test('unsure, or out of reach: nothing is written, and it says what to do', async () => {
        await house.control('PUT', CHECK, says('review'))
        expect(await refusal()).toMatchObject({ code: 'INVALID_INPUT', reason: 'TEXT_UNSURE' })
        await house.control('PUT', CHECK, OUT_OF_REACH)
        expect(await refusal()).toMatchObject({ code: 'UNAVAILABLE', reason: 'CHECK_UNAVAILABLE' })
      })
    }
  })
}
