import { conclusionFaults, conclusionOf, emptyConclusion, isUntouched, resolutionOf } from './conclusion-sketch'

const item = { ownersDecide: false, askedOf: ['学校'] }
const seats = ['居委会', '学校', '物业公司'].map((id) => ({ id, label: id, isPresent: id !== '物业公司' }))
const action = {
  id: 'a',
  what: '值守',
  seatId: '居委会',
  memberId: 'm1',
  dueOn: '2026-03-20',
  reviewOn: '2026-03-27',
  evidence: '到现场看',
}
const agreed = {
  ...emptyConclusion(item),
  outcome: 'agreed' as const,
  text: '各派两人',
  agreedBy: ['居委会', '学校'],
  actions: [action],
}
const faultsOf = (changes: object, of = item) => conclusionFaults({ ...agreed, ...changes }, of, seats)

test('a whole conclusion has no fault', () => {
  expect(faultsOf({})).toEqual({})
})

test.each([
  ['no outcome', { outcome: null, text: ' ' }, { outcome: '请选择结果', text: '请填写结论' }],
  ['too long', { text: '好'.repeat(2_001) }, { text: '最多 2000 字，请缩短后再试' }],
  ['nobody agreed', { agreedBy: [] }, { agreedBy: '请选择哪些席位同意了' }],
  [
    'a seat that is asked is silent',
    { agreedBy: ['居委会'] },
    { agreedBy: '学校还没有表示同意，不能记为“各方同意”。请先问清楚，或选别的结果' },
  ],
  [
    'who agreed has left',
    { agreedBy: ['居委会', '学校', '物业公司'] },
    { agreedBy: '表态的席位里有不在场的，请重新选择' },
  ],
  [
    'nobody does anything, and nothing says why',
    { actions: [] },
    { actions: '请写清谁、什么时候、做什么；不用做的，请填写“无需落实”的原因' },
  ],
  [
    'an action that is not whole is named at its fields only',
    { actions: [{ ...action, what: '', memberId: null, dueOn: null, evidence: '' }] },
    {
      'actions.0.what': '请填写做什么',
      'actions.0.memberId': '请选择谁做',
      'actions.0.dueOn': '请选择哪天以前做好',
      'actions.0.evidence': '请填写怎样算做好',
    },
  ],
  [
    'dropped without a reason',
    { drops: [{ actionId: 'x', what: '旧事', reason: '' }] },
    { 'drops.0.reason': '请填写为什么不再落实' },
  ],
  ['referred to nowhere', { outcome: 'referred' }, { referral: '请选择转到哪里' }],
])('%s is said before it is sent', (_, changes, faults) => {
  expect(faultsOf(changes)).toEqual(faults)
})

test('what owners decide is not agreed here, and goes to their vote with the number that the law asks', () => {
  const theirs = { ownersDecide: true, ownersMatter: 'raiseFund' as const, askedOf: [] }
  expect(Object.keys(faultsOf({}, theirs))).toEqual(['outcome'])
  const sketch = { ...emptyConclusion(theirs), outcome: 'referred' as const, text: '交业主表决' }
  expect(conclusionFaults(sketch, theirs, seats)).toEqual({})
  expect(resolutionOf(sketch, 'i')).toMatchObject({ referral: 'motion', majority: 'threeQuarters' })
})

test('nothing is sent of what the outcome does not ask, and it is no fault', () => {
  const changed = { ...agreed, against: ['学校'], outcome: 'postponed' as const, noActionWhy: '先看看' }
  const sent = { itemId: 'i', outcome: 'postponed', text: '各派两人', agreedBy: [], against: ['学校'] }
  expect(resolutionOf(changed, 'i')).toEqual({ ...sent, actions: [], drops: [] })
  expect(faultsOf({ outcome: 'agreed', against: ['学校'] })).toEqual({})
})

test('what was sent is shown again with everything in it', () => {
  const drops = [{ actionId: 'x', what: '旧事', reason: '不堵了' }]
  const sent = resolutionOf({ ...agreed, drops }, 'i')
  const again = conclusionOf(item, sent, [{ actionId: 'x', what: '旧事' }])
  expect(again).toMatchObject({ outcome: 'agreed', agreedBy: ['居委会', '学校'], drops })
  expect(again.actions).toEqual([{ ...action, id: 'sent 0' }])
  expect(resolutionOf(again, 'i')).toEqual(sent)
})

test('what an earlier version sent without some of it can be written on', () => {
  expect(conclusionOf(item, { outcome: 'vote', text: '好' })).toEqual({ ...emptyConclusion(item), text: '好' })
  expect(isUntouched(conclusionOf(item, {}))).toBe(true)
})
