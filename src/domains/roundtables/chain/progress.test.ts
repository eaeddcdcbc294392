import type { ChainItem } from 'types/action-inputs'
import { CHAIN_STEPS, chainStep } from './progress'

const at = (...states: ChainItem['state'][]) => states.map((state) => ({ state }) as ChainItem)
const waiting = { asked: false, settled: false }

test.each([
  ['列入议题', at('accepted')],
  ['列入议题', at('postponed')],
  ['开会商量', at('onAgenda')],
  ['落实定下的事', at('declined', 'resolved')],
])('%s is under way', (step, items) => {
  const now = chainStep({ request: waiting, items })
  expect(now === null ? null : CHAIN_STEPS[now]).toBe(step)
})

test('asked and settled are the last two; what ended with nothing to do has no steps', () => {
  expect(chainStep({ request: { asked: true, settled: false }, items: at('resolved') })).toBe(4)
  expect(chainStep({ request: { asked: false, settled: true }, items: at('resolved') })).toBe(5)
  expect(chainStep({ request: waiting, items: at('noAgreement') })).toBeNull()
  expect(chainStep({ request: waiting, items: [] })).toBeNull()
})
