import type { OfferDayDocument } from 'types/bookings'
import type { DutyFileDocument } from 'types/duty'
import type { LetterDocument } from 'types/letters'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { DutyPostDocument, PledgeDocument } from 'types/pledges'
import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import type { TalentDocument } from 'types/talents'
import type { TaskDocument } from 'types/tasks'
import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import { COMMUNITY } from '../../../demo/places'
import { memberKey } from '../../../types/words/todos'
import { documents } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { idOf, load } from '../../support/members'
import { dayAhead } from '../offers/procedures'
import { acting } from '../roundtables/acting'
import { meeting } from '../roundtables/meeting'

/**
 * Somebody does not belong to the community any more: by leaving, by moving out, or by losing the post by which alone they
 * did. In every domain what others rely on them for is free again, or with somebody else.
 */

export function gone(opened: () => House): void {
  const { open, load: action } = acting(opened)
  const { laid, load: meetingOf } = meeting(opened)
  const office = () => opened().as('demo-wang')

  /** What somebody still stands in for others, by domain. */
  async function reliedOn(openid: string) {
    const memberId = idOf(openid)
    const open = ['open', 'underWay']
    const tasks = await documents<TaskDocument>('tasks', { communityId: COMMUNITY })
    const coming = tasks.filter(({ state, startsAt }) => open.includes(state) && startsAt > new Date())
    const isThem = (one: { memberId: string | null } | null | undefined) => one?.memberId === memberId
    const [table] = await documents<TableDocument>('tables', { _id: COMMUNITY })
    const meetings = await documents<RoundtableDocument>('roundtables', { communityId: COMMUNITY })
    const sits = ({ seats }: Pick<TableDocument, 'seats'>) =>
      seats.some(({ holder, substitutes }) => isThem(holder) || substitutes.some(isThem))
    const talents = await documents<TalentDocument>('talents', { memberId })
    return {
      claims: coming.filter(({ claims }) => claims.some(isThem)).length,
      offers: coming.filter(({ offers }) => offers.some(isThem)).length,
      waiting: coming.filter(({ waiting }) => waiting.some(isThem)).length,
      applications: (await documents<ApplicationDocument>('applications', { 'applicant.memberId': memberId })).filter(
        ({ state }) => state === 'waiting',
      ).length,
      proposals: (await documents<TeamDocument>('teams', { stage: 'proposed' })).filter(({ proposer }) =>
        isThem(proposer),
      ).length,
      talents: talents.filter(({ state }) => ['offered', 'dated', 'agreed'].includes(state)).length,
      seats: (table && sits(table) ? 1 : 0) + meetings.filter(sits).length,
      actions: (await documents<MeetingActionDocument>('meetingActions', { people: memberId })).filter(
        ({ phase, owner }) => phase === 'open' && isThem(owner),
      ).length,
      files: (await documents<DutyFileDocument>('dutyFiles', { communityId: COMMUNITY, memberId })).filter(
        ({ state }) => state !== 'left',
      ).length,
      posts: (await documents<DutyPostDocument>('dutyPosts', { 'holders.memberId': memberId })).length,
      pledges: (await documents<PledgeDocument>('pledges', { memberId })).filter(({ state }) =>
        ['draft', 'open'].includes(state),
      ).length,
      // What was booked for a unit stays the unit's.
      bookings: (await documents<OfferDayDocument>('offerDays', { 'bookings.by.memberId': memberId })).filter(
        ({ bookings }) =>
          bookings.some((one) => one.unit === null && isThem(one.by) && ['asked', 'agreed'].includes(one.state)),
      ).length,
      letters: (await documents<LetterDocument>('letters', { memberId })).filter(({ state }) =>
        ['drafted', 'shown', 'disputed'].includes(state),
      ).length,
      todos: (await documents('todos', { holders: memberKey(memberId) })).length,
    }
  }
  const NOTHING = {
    claims: 0,
    offers: 0,
    waiting: 0,
    applications: 0,
    proposals: 0,
    talents: 0,
    seats: 0,
    actions: 0,
    files: 0,
    posts: 0,
    pledges: 0,
    bookings: 0,
    letters: 0,
    todos: 0,
  }

  test('whoever leaves has no place, application, talk, seat or action any more, and in a meeting that is held their seat counts as left', async () => {
    const [qin, you] = [idOf('demo-qin'), idOf('demo-you')]
    const seated = { party: 'ownersCommittee' as const, seatId: 'seat-owners', label: '业委会' }
    const theirs = { ...seated, memberId: qin, name: '秦淑珍' }
    const people = [qin, idOf('demo-wang')]
    const owned = await open({ owner: theirs, people })
    const asked = await open({ offeredTo: theirs, people: [...people, idOf('demo-liu')] })
    const chaired = await open({ chair: { seatId: 'seat-owners', memberId: qin, name: '秦淑珍' }, people })
    const today = await meetingOf('meeting-today')
    const sat = ['seat-committee', 'seat-secretary', 'seat-owners', 'seat-property']
    const seats = today.seats.map((one) => {
      const sitter = one.id === 'seat-owners' ? one.substitutes[0] : one.holder
      const presence = sat.includes(one.id) && sitter ? { ...sitter, at: new Date(), way: 'list', left: null } : null
      return { ...one, presence }
    }) as RoundtableDocument['seats']
    const quorums = [{ at: new Date(), present: 4, seats: 7, isReached: true }]
    const held = await laid('meeting-today', { state: 'inSession', openedAt: new Date(), seats, quorums })
    expect(await reliedOn('demo-qin')).toMatchObject({
      claims: expect.any(Number),
      offers: 1,
      applications: 1,
      talents: 2,
      actions: 1,
    })

    await opened().as('demo-qin').members.leave.mutate({ key: newKey() })
    expect(await reliedOn('demo-qin')).toEqual(NOTHING)
    expect((await load('demo-qin'))?.effects).toEqual([])
    // Whoever holds the seat has it, the one who offered has it still, and who accepts sits in the chair's seat.
    expect((await action(owned.id))?.owner).toMatchObject({ seatId: 'seat-owners', memberId: you })
    expect((await action(asked.id))?.offeredTo).toBeNull()
    expect((await action(chaired.id))?.chair).toMatchObject({ seatId: 'seat-owners', memberId: you })
    const { seats: after, quorums: counted, timeline } = await meetingOf(held)
    expect(after.find(({ id }) => id === 'seat-owners')?.presence).toMatchObject({
      memberId: qin,
      left: expect.any(Date),
    })
    expect(counted.slice(1)).toMatchObject([{ present: 3, seats: 7, isReached: false }])
    expect(timeline.at(-1)).toMatchObject({ step: 'vacate', by: null, seatId: 'seat-owners' })
  })

  test('so it is with whoever is moved out and then loses the last post, and not before that', async () => {
    const before = await reliedOn('demo-yang')
    expect(before).toMatchObject({ proposals: 1, seats: expect.any(Number) })
    expect(before.seats).toBeGreaterThan(1)
    const seen = (await load('demo-yang'))?.version ?? 0
    const ending = { memberId: idOf('demo-yang'), seen, householdId: 'b4-1-1001', reason: '已搬走', key: newKey() }
    await office().members.endHome.mutate(ending)
    expect(await reliedOn('demo-yang')).toMatchObject({ proposals: 1, seats: before.seats })
    const [post] = (await load('demo-yang'))?.posts ?? []
    const end = { memberId: idOf('demo-yang'), postId: post?.id ?? '', reason: '调走了', key: newKey() }
    await office().posts.end.mutate(end)
    expect((await load('demo-yang'))?.state).toBe('left')
    expect(await reliedOn('demo-yang')).toEqual(NOTHING)
  })

  test('a party member who leaves reports for duty no more: post, pledge, booking and the letter that waits for them end', async () => {
    const bai = opened().as('demo-bai')
    await bai.pledges.takePost.mutate({ id: 'post-read', key: newKey() })
    const day = dayAhead(6)
    await bai.offers.book.mutate({ id: 'offer-hall', day, slots: ['14:00'], purpose: '党小组会', key: newKey() })
    expect(await reliedOn('demo-bai')).toMatchObject({ files: 1, posts: 1, pledges: 1, bookings: 1, letters: 1 })
    await bai.members.leave.mutate({ key: newKey() })
    expect(await reliedOn('demo-bai')).toEqual(NOTHING)
    const [letter] = await documents<LetterDocument>('letters', { memberId: idOf('demo-bai') })
    expect([letter?.state, letter?.timeline.at(-1)?.step]).toEqual(['kept', 'memberLeft'])
  })
}
