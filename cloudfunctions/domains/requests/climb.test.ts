import { afterStep } from '../../kernel/matter'
import { levelsOver } from '../../kernel/responsibility'
import { CALENDAR } from '../../testing/calendar'
import { NOW } from '../../testing/people'
import { climb } from './climb'
import { inState } from './life.fixture'

describe('the climb of an overdue request', () => {
  it('tells the next level, keeps the owner and the broken promise, and comes again a working day later', () => {
    const request = inState('inHand')
    const leader = levelsOver(request.place.path).find(({ post }) => post === 'partyGroupLeader')
    const next = afterStep(request, climb(request, leader, NOW, CALENDAR))
    expect(next).toMatchObject({ level: 2, ownerKey: request.ownerKey, dueAt: request.dueAt, state: 'inHand' })
    expect(next.climbAt).toEqual(new Date('2026-11-24T18:00:00+08:00'))
    expect(next.handlers).toContain('partyGroupLeader@b1')
    expect(next.timeline[next.timeline.length - 1]).toMatchObject({ step: 'climb', by: null })
  })

  it('ends at the top', () => {
    const request = { ...inState('inHand'), level: 5 }
    expect(afterStep(request, climb(request, undefined, NOW, CALENDAR)).climbAt).toBeNull()
  })
})
