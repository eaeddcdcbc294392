import { applicationId, noApplication } from '../../../cloudfunctions/domains/teams/applications'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { teams } from '../../../demo/teams'
import { add } from '../../support/database'
import { idOf } from '../../support/members'
import { HERE } from '../../support/seats'
import type { Subjects } from '../tables'

export const subjects: Subjects<{ teamId: string; applicationId: string }> = {
  inDemo: async () => ({
    teamId: 'team-orange',
    applicationId: applicationId(idOf('demo-qin'), 'team-six-health'),
  }),
  async inSeats({ registered, applicant, now }) {
    const [team] = teams(now)
    if (!team) throw new Error('the demo has teams')
    const own = { ...team, _id: registered.team.own, communityId: HERE }
    const asked = noApplication(own, actorOf(applicant, now), now)
    await add('applications', [{ ...asked, state: 'waiting' }])
    return () => ({ teamId: registered.team.own, applicationId: asked._id })
  },
  marks: ['橙色平安队', '医疗保健队', '小小图书队'],
  async expectAsItWas(house, { teamId: id, applicationId: application }) {
    expect(await house.as('demo-chen').teams.get.query({ id })).toMatchObject({ version: 1, count: 5 })
    expect(await house.as('demo-qin').teams.application.query({ id: application })).toMatchObject({ state: 'waiting' })
  },
}
