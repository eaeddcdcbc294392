import { type CallLine, callLines } from '../../test/support/call-lines'
import type { House } from '../../test/support/house'
import { newKey } from '../../test/support/house'
import type { Figure } from '../table'

/** Database operations of every transition, from the functions' own log, checked against what the database counted. */
export async function operationFigures(house: House): Promise<Figure[]> {
  const counted = async () =>
    Object.values(await house.stats()).reduce((sum, { reads, writes }) => sum + reads + writes, 0)
  const before = await counted()
  await submitElsewhere(house)
  await life(house)
  const lines = (await callLines(house)).filter((line) => line.procedure.startsWith('requests.'))
  const [elsewhere, ...usual] = lines
  const logged = lines.reduce((sum, one) => sum + one.reads + one.writes + one.effectReads + one.effectWrites, 0)
  const figures = mostOf(usual).map(({ procedure, reads, writes, effectReads, effectWrites }) => ({
    figure: `database operations of \`${procedure}\``,
    must: '≤ 2 reads + 1 write',
    measured: `${reads} + ${writes} (its effects: ${effectReads} + ${effectWrites})`,
    holds: reads <= 2 && writes <= 1,
  }))
  const total = (await counted()) - before
  return [
    ...figures,
    {
      figure: '`requests.submit` about a building that is not one’s own',
      must: '',
      measured: `${elsewhere?.reads} + ${elsewhere?.writes}`,
    },
    ...(await pictureFigures(house)),
    {
      figure: 'operations logged / counted by the database',
      must: '1',
      measured: `${logged} / ${total}`,
      holds: logged === total,
    },
  ]
}

/** What is shown of pictures follows from their documents: one read more, and none where there are none. */
async function pictureFigures(house: House): Promise<Figure[]> {
  const { requests, posts } = house.as('demo-chen')
  const { items } = await requests.mine.query({})
  const withPicture = items.find(({ photoCount }) => photoCount > 0)
  const without = items.find(({ photoCount }) => photoCount === 0)
  if (!withPicture || !without) throw new Error('the demo community has a report with a picture and one without')
  const readsOf = async (call: () => Promise<unknown>) => {
    await call()
    return (await callLines(house)).at(-1)?.reads ?? Number.NaN
  }
  const shown = await readsOf(() => requests.get.query({ id: withPicture.id }))
  const bare = await readsOf(() => requests.get.query({ id: without.id }))
  const portraits = await readsOf(() => posts.building.query({ placeId: 'b3' }))
  return [
    {
      figure: 'reads of `requests.get` with pictures / without',
      must: 'one more',
      measured: `${shown} / ${bare}`,
      holds: shown === bare + 1,
    },
    { figure: 'reads of `posts.building` with portraits', must: '', measured: String(portraits) },
  ]
}

/** The way to a place that is not around one's own home has to be looked up. */
const submitElsewhere = (house: House) =>
  house.as('demo-chen').requests.submit.mutate({ category: 'other', text: '别的楼', placeId: 'b1', key: newKey() })

/** Every action once. */
async function life(house: House): Promise<void> {
  const [resident, office, property] = ['demo-chen', 'demo-wang', 'demo-liu'].map((openid) => house.as(openid).requests)
  if (!resident || !office || !property) return
  const submit = () => resident.submit.mutate({ category: 'facilities', text: '灯不亮', placeId: 'b3', key: newKey() })
  const { id, version } = await submit()
  const step = (seen: number) => ({ id, seen, key: newKey() })
  const accepted = await office.accept.mutate(step(version))
  const dispatched = await office.dispatch.mutate({ ...step(accepted.version), post: 'propertyCompany', placeId: 'y1' })
  await property.start.mutate(step(dispatched.version))
  const noted = await property.note.mutate({ id, text: '在修', key: newKey() })
  const answered = await property.answer.mutate({ ...step(noted.version), text: '修好了' })
  const reopened = await resident.reopen.mutate({ ...step(answered.version), text: '没有' })
  const again = await office.dispatch.mutate({ ...step(reopened.version), post: 'propertyCompany', placeId: 'y1' })
  const started = await property.start.mutate(step(again.version))
  const second = await property.answer.mutate({ ...step(started.version), text: '修好了' })
  await resident.settle.mutate({ ...step(second.version), stars: 5 })
  const declined = await submit()
  await office.decline.mutate({ id: declined.id, seen: declined.version, text: '不属于公共区域', key: newKey() })
  const withdrawn = await submit()
  await resident.withdraw.mutate({ id: withdrawn.id, key: newKey() })
}

/** Of each procedure the line with the most operations. */
function mostOf(lines: CallLine[]): CallLine[] {
  const most = new Map<string, CallLine>()
  const weight = (line: CallLine) => line.reads + line.writes
  for (const line of lines) {
    const known = most.get(line.procedure)
    if (!known || weight(line) > weight(known)) most.set(line.procedure, line)
  }
  return [...most.values()]
}
