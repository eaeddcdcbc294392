import type { PhotoView } from 'types/request-views'
import type { Owner, RequestDocument } from 'types/requests'
import type { Naming } from 'types/words/requests'
import { actor, NOW } from '../../testing/people'
import { inState, reporter } from './life.fixture'
import { summaryOf, viewOf } from './views'

const nobody = new Map<string, PhotoView>()
const warden = actor({ id: 'warden', posts: [['warden', 'b1']] })
const committee = actor({ id: 'committee', posts: [['residentsCommittee', 'c1']] })

describe('the reporter’s name', () => {
  it.each<[Naming, string, string, string]>([
    ['open', '王reporter', '王reporter', '王reporter'],
    ['staffOnly', '王reporter', '王reporter', '居民'],
    ['anonymous', '王reporter', '匿名居民', '匿名居民'],
  ])('%s: to themselves, to the committee, to the warden', (naming, own, staff, neighbour) => {
    const request = inState('settled')
    const named = { ...request, reporter: { ...request.reporter, naming } }
    for (const [reader, expected] of [
      [reporter, own],
      [committee, staff],
      [warden, neighbour],
    ] as const) {
      const view = viewOf(named, reader, nobody, NOW)
      expect(view.reporter).toBe(expected)
      expect(view.timeline[0]?.by).toBe(expected)
      // Nowhere else either.
      if (expected !== '王reporter') expect(JSON.stringify(view)).not.toContain('王reporter')
    }
  })
})

describe('a view', () => {
  it('shows handlers by post and name, and the clock as the system', () => {
    const view = viewOf(inState('answered'), reporter, nobody, NOW)
    expect(view.timeline.map((entry) => entry.by)).toEqual([
      '王reporter',
      '居委会 · 王committee',
      '居委会 · 王committee',
      '物业公司 · 王property',
      '物业公司 · 王property',
    ])
  })

  it('says whether what was accepted was given to somebody; a list goes by who has it', () => {
    const given = inState('accepted')
    const office: Owner = { post: 'residentsCommittee', placeId: 'c1', label: '居委会' }
    const received = { ...given, owner: office, timeline: given.timeline.filter(({ step }) => step !== 'dispatch') }
    const of = (request: RequestDocument) => [
      viewOf(request, reporter, nobody, NOW).dispatched,
      summaryOf(request, NOW).dispatched ?? false,
    ]
    expect(of(received)).toEqual([false, false])
    expect(of(given)).toEqual([true, true])
    expect(of({ ...given, owner: office })).toEqual([true, false])
    expect(summaryOf(inState('inHand'), NOW)).not.toHaveProperty('dispatched')
  })

  it('offers to each reader what they may do', () => {
    expect(viewOf(inState('answered'), reporter, nobody, NOW).actions).toEqual(['settle', 'reopen'])
    expect(viewOf(inState('accepted'), committee, nobody, NOW).actions).toEqual(['decline', 'dispatch', 'note'])
    expect(viewOf(inState('accepted'), warden, nobody, NOW).actions).toEqual([])
  })

  it('leaves out a picture that this reader does not see', () => {
    const photos = [
      { id: 'p1', fileId: 'cloud://a', thumbnailId: 'cloud://a-s' },
      { id: 'p2', fileId: 'cloud://b', thumbnailId: 'cloud://b-s' },
    ]
    const shown = { id: 'p2', url: 'https://b', thumbnailUrl: 'https://b', held: false }
    const view = viewOf({ ...inState('submitted'), photos }, reporter, new Map([['p2', shown]]), NOW)
    expect(view.photos).toEqual([shown])
  })

  it('is overdue once its time has passed and it is open', () => {
    const later = new Date('2027-01-05T10:00:00+08:00')
    expect(viewOf(inState('inHand'), reporter, nobody, later).overdue).toBe(true)
    expect(viewOf(inState('inHand'), reporter, nobody, NOW).overdue).toBe(false)
    expect(viewOf(inState('settled'), reporter, nobody, later).overdue).toBe(false)
  })
})
