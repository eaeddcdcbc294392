import type { RequestDocument } from 'types/requests'
import type { Actor } from '../../kernel/actor'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { NOW } from '../../testing/people'
import { committee, newKey, reporter, submitted } from './life.fixture'
import { decide, type Move } from './rules'
import { summaryOf } from './views'

describe('how a due time was counted', () => {
  const OLD_YEAR = new Date('2026-12-31T15:00:00+08:00')
  const accepted = () => {
    const before = submitted()
    return afterStep(before, decide(before, committee, { action: 'accept', key: newKey() }, OLD_YEAR, CALENDAR))
  }

  it('is kept with it, and people read 暂定 where its year is not announced', () => {
    expect(submitted().counted).toEqual({ from: NOW, days: 1, provisional: false })
    expect(summaryOf(submitted(), NOW).provisional).toBe(false)
    const request = accepted()
    expect(request.counted).toEqual({ from: OLD_YEAR, days: 5, provisional: true })
    expect(request.dueAt).toEqual(new Date('2027-01-08T18:00:00+08:00'))
    expect(summaryOf(request, OLD_YEAR).provisional).toBe(true)
  })

  it('stays as long as the due time stays, and is nobody’s affair once it is closed', () => {
    const before = accepted()
    const taken = (who: Actor, move: Omit<Move, 'key'>) =>
      afterStep(before, decide(before, who, { ...move, key: newKey() }, OLD_YEAR, CALENDAR))
    expect(taken(committee, { action: 'note', text: '在问' })).toMatchObject({ counted: before.counted })
    expect(summaryOf(taken(reporter, { action: 'withdraw' }), OLD_YEAR).provisional).toBe(false)
    const dueAt = new Date('2027-01-15T18:00:00+08:00')
    const chosen = taken(committee, { action: 'dispatch', target: { post: 'propertyCompany', placeId: 'y1', dueAt } })
    expect(chosen.counted).toBeNull()
    expect(summaryOf(chosen, OLD_YEAR).provisional).toBe(false)
  })

  it('is not known of what an earlier version stored, and then no date is provisional', () => {
    const { counted: _, ...stored } = submitted()
    const earlier: RequestDocument = stored
    expect(summaryOf(earlier, NOW).provisional).toBe(false)
    const next = afterStep(earlier, decide(earlier, reporter, { action: 'withdraw', key: newKey() }, NOW, CALENDAR))
    expect(next.counted).toBeNull()
  })
})
