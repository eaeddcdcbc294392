import { add as written } from '../../../cloudfunctions/domains/projects/rules'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { holder } from '../../support/seats'
import type { Subjects } from '../tables'
import { sketch } from './sketch'

export const subjects: Subjects<{ projectId: string }> = {
  inDemo: async () => ({ projectId: 'project-river' }),
  async inSeats({ registered, now }) {
    const office = holder('residentsCommittee', 'community', 'own', registered)
    const project = written('project-here', { ...sketch, key: newKey() }, actorOf(office.member, now), now)
    await add('projects', [project])
    return () => ({ projectId: project._id })
  },
  marks: ['有没有人乱倒'],
  async expectAsItWas(house, { projectId: id }) {
    expect(await house.as('demo-chen').projects.get.query({ id })).toMatchObject({ version: 1 })
  },
}
