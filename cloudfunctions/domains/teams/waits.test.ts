import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import { completed } from '../../kernel/todos/waiting'
import { actor, member, NOW } from '../../testing/people'
import { apply, endUnanswered, noApplication } from './applications'
import { add } from './rules'
import { advise, ask, beginTrial, confirm, endTrial, propose } from './trials'
import { applicationWaits, teamWaits } from './waits'

/** For whom teams and applications wait, step by step. */

let keys = 0
const said = () => ({ key: `key-${String(++keys).padStart(16, '0')}`, now: NOW })
const office = actor({ id: 'office', posts: [['residentsCommittee', 'c1']] })
const resident = actor({ id: 'resident' })
const mentor = actor({ id: 'mentor' })
const idea = { name: '读报队', colour: 'cyan', field: 'culture', about: '读报' } as const

const OFFICE = 'residentsCommittee@c1'
const FEED = 'feed@c1'
const stepped = <M>(matter: M, { set }: { set: Partial<M> }): M => ({ ...matter, ...set })
const waitsIn = (team: TeamDocument) => teamWaits.waitsFor(team)?.waits.map(({ holder, verb }) => [holder, verb])

describe('a team', () => {
  const proposed = propose('t1', { ...idea, key: said().key }, resident, NOW)
  const tried = stepped(
    proposed,
    beginTrial(proposed, office, { mentor: member({ id: 'mentor' }), days: 90, ...said() }),
  )
  const over = stepped(tried, ask(NOW))

  test('that the office formed waits for nobody, and the neighbours read of it', () => {
    const formed = add('t1', { ...idea, key: said().key }, office, NOW)
    expect(waitsIn(formed)).toEqual([[FEED, null]])
    expect(waitsIn({ ...formed, closed: true })).toBeUndefined()
  })

  test('that is proposed waits for the office, and no neighbour reads of it', () => {
    expect(waitsIn(proposed)).toEqual([
      [OFFICE, 'answerProposal'],
      ['own@resident', null],
    ])
  })

  test('that is tried waits for nobody until the clock asks', () => {
    expect(waitsIn(tried)).toEqual([[FEED, null]])
    expect(waitsIn(over)).toEqual([
      [FEED, null],
      [OFFICE, 'judgeTrial'],
      ['member@mentor', 'advise'],
    ])
  })

  test('waits for the mentor no longer once they have spoken, and for nobody once the office has', () => {
    const advised = stepped(over, advise(over, '很好', mentor, said()))
    expect(waitsIn(advised)).toEqual([
      [FEED, null],
      [OFFICE, 'judgeTrial'],
    ])
    expect(waitsIn(stepped(advised, confirm(advised, office, said())))).toEqual([[FEED, null]])
    expect(waitsIn(stepped(advised, endTrial(advised, '谢谢', office, said())))).toBeUndefined()
    expect(waitsIn(stepped(proposed, endTrial(proposed, '谢谢', office, said())))).toBeUndefined()
  })
})

describe('an application', () => {
  const team = { ...add('t1', { ...idea, admits: 'withYes', key: said().key }, office, NOW) }
  const nothing = noApplication(team, resident, NOW)
  const asked: ApplicationDocument = stepped(nothing, apply(nothing, team, resident, { words: undefined, ...said() }))
  const finders = (...held: string[]) =>
    completed(applicationWaits, asked, new Set(held))?.holders ??
    applicationWaits.waitsFor(asked)?.waits.map((one) => one.holder)

  test('waits for the leader, where there is none for a deputy and the office', () => {
    expect(finders('teamLeader@t1', 'teamDeputy@t1')).toEqual(['teamLeader@t1', 'own@resident'])
    expect(finders('teamDeputy@t1')).toEqual(['teamLeader@t1', 'teamDeputy@t1', OFFICE, 'own@resident'])
    expect(finders()).toEqual(['teamLeader@t1', OFFICE, 'own@resident'])
  })

  test('waits for nobody where nothing was asked, or the applicant is gone', () => {
    expect(applicationWaits.waitsFor(nothing)).toBeNull()
    expect(applicationWaits.waitsFor(stepped(asked, endUnanswered(NOW)))).toBeNull()
  })

  test('says in the todo which team it is, and not who asks', () => {
    expect(JSON.stringify(applicationWaits.waitsFor(asked)?.subject)).not.toContain(resident.member.name)
  })
})
