import type { MeetingActionDocument } from 'types/meeting-actions'
import { add, change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { chaining } from './chaining'
import { CHAIR, DAY, gateResolved, meeting, PROPERTY, SECRETARY } from './meeting'

/** Actions of earlier meetings that a meeting drops. Source: rules/roundtables.md C.2. */

export function dropping(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, inSession, load } = meeting(() => house)
  const { again } = chaining(() => house)

  test('a meeting drops actions of earlier ones, with a reason, by the chair or the secretary and nobody else', async () => {
    const [base] = await documents<MeetingActionDocument>('meetingActions', { _id: 'action-shed' })
    if (!base) throw new Error('the demo has it')
    await add('meetingActions', [
      { ...base, _id: 'dropped-1' },
      { ...base, _id: 'dropped-2', state: 'reported' },
      { ...base, _id: 'dropped-3', communityId: 'zijing' },
    ])
    const id = await inSession()
    const reason = '快递柜已经装好，不用划车位了'
    const dropping = (actionId: string, more: object = {}) => ({
      id,
      ...gateResolved(),
      drops: [{ actionId, reason }],
      ...more,
      key: newKey(),
    })
    const refused = async (openid: string, input: ReturnType<typeof dropping>) => {
      const before = await house.writes()
      const outcome = await outcomeOf(as(openid).resolve.mutate(input))
      expect(await house.writes()).toBe(before)
      return outcome
    }
    expect(await refused(PROPERTY, dropping('dropped-1'))).toMatch(/^FORBIDDEN/)
    expect(await refused(CHAIR, dropping('dropped-2'))).toBe('INVALID_INPUT/MALFORMED')
    expect(await refused(CHAIR, dropping('dropped-3'))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refused(CHAIR, dropping('nothing'))).toBe('NOT_FOUND/UNKNOWN_ID')
    const twice = [1, 2].map(() => ({ actionId: 'dropped-1', reason }))
    expect(await refused(CHAIR, dropping('dropped-1', { drops: twice }))).toBe('INVALID_INPUT/MALFORMED')
    const without = dropping('dropped-1', { drops: [{ actionId: 'dropped-1', reason: ' ' }] })
    expect(await refused(CHAIR, without)).toMatch(/^INVALID_INPUT/)
    const advice = dropping('dropped-1', { outcome: 'advice', agreedBy: [] })
    expect(await refused(CHAIR, advice)).toBe('INVALID_INPUT/MALFORMED')

    const said = dropping('dropped-1')
    const view = await as(SECRETARY).resolve.mutate(said)
    expect(view.agenda[0]?.conclusion?.drops).toEqual([{ actionId: 'dropped-1', what: base.what, reason }])
    // The same again, after it was dropped, is no other deed.
    await as(SECRETARY).resolve.mutate(said)
    const [dropped] = await documents<MeetingActionDocument>('meetingActions', { _id: 'dropped-1' })
    expect(dropped).toMatchObject({ state: 'dropped', phase: 'over' })
    expect(dropped?.timeline.filter(({ step }) => step === 'drop')).toMatchObject([{ text: reason }])
    // Reported in the moment in which the table decided, before that was carried out.
    await change('meetingActions', 'dropped-3', {
      communityId: base.communityId,
      state: 'reported',
      acceptBy: new Date(Date.now() + DAY),
    })
    const { agenda } = await load(id)
    const [entry] = agenda
    const conclusion = { ...entry?.conclusion, drops: [{ actionId: 'dropped-3', what: base.what, reason }] }
    await change('roundtables', id, { agenda: [{ ...entry, conclusion }, ...agenda.slice(1)] })
    await again('roundtables', id, 'roundtable.itemEnded')
    const [reported] = await documents<MeetingActionDocument>('meetingActions', { _id: 'dropped-3' })
    expect(reported).toMatchObject({ state: 'dropped', phase: 'over', acceptBy: null })
  })
}
