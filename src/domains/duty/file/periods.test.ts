import type { DutyFileView, DutyPeriodView } from 'types/duty-views'
import { withPeriod } from './periods'

const period = (id: string, name: string, standing: DutyPeriodView['standing'] = 'notYet'): DutyPeriodView => ({
  id,
  period: name,
  standing,
  entries: [],
  excuse: null,
})
const file = { periods: [period('b', '2026-10'), period('a', '2026-09')] } as unknown as DutyFileView

test('what has changed stands in place of what was there', () => {
  const { periods } = withPeriod(file, period('a', '2026-09', 'tookPart'))
  expect(periods.map(({ id, standing }) => `${id} ${standing}`)).toEqual(['b notYet', 'a tookPart'])
})

test('a new period stands among the others, the newest first', () => {
  const names = (added: DutyPeriodView) => withPeriod(file, added).periods.map((one) => one.period)
  expect(names(period('c', '2026-11'))).toEqual(['2026-11', '2026-10', '2026-09'])
  expect(names(period('c', '2026-08'))).toEqual(['2026-10', '2026-09', '2026-08'])
})
