import { afterStep } from '../kernel/matter'
import { NOW } from '../testing/people'
import { climb, rungsAbove } from './climb'
import { inState } from './life.fixture'

describe('the climb of an overdue request', () => {
  it('goes up the five levels from the building', () => {
    expect(rungsAbove(inState('inHand')).map((rung) => rung.key)).toEqual([
      'partyGroupLeader@b1',
      'branchSecretary@k1',
      'generalBranchSecretary@y1',
      'communitySecretary@c1',
    ])
  })

  it('leaves out levels that the community does not have', () => {
    const request = inState('inHand')
    const path = request.place.path.filter((place) => place.level !== 'block')
    const rungs = rungsAbove({ ...request, place: { ...request.place, path } })
    expect(rungs.map((rung) => rung.level)).toEqual([1, 3, 4])
  })

  it('tells the next level, keeps the owner and the broken promise, and comes again a working day later', () => {
    const request = inState('inHand')
    const [first] = rungsAbove(request)
    const next = afterStep(request, climb(request, first, NOW))
    expect(next).toMatchObject({ level: 1, ownerKey: request.ownerKey, dueAt: request.dueAt, state: 'inHand' })
    expect(next.climbAt).toEqual(new Date('2026-11-24T18:00:00+08:00'))
    expect(next.handlers).toContain('partyGroupLeader@b1')
    expect(next.timeline[next.timeline.length - 1]).toMatchObject({ step: 'climb', by: null })
    expect(rungsAbove(next).map((rung) => rung.level)).toEqual([2, 3, 4])
  })

  it('ends at the top', () => {
    const request = { ...inState('inHand'), level: 4 }
    expect(rungsAbove(request)).toEqual([])
    expect(afterStep(request, climb(request, undefined, NOW)).climbAt).toBeNull()
  })
})
