import { add as addPost } from '../../../cloudfunctions/domains/pledges/post-rules'
import { yearInShanghai } from '../../../cloudfunctions/domains/pledges/years'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { derivedId } from '../../../cloudfunctions/kernel/ids'
import { dutyFileOf } from '../../../demo/duty'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { idOf } from '../../support/members'
import { holder } from '../../support/seats'
import type { Subjects } from '../tables'

interface PledgeSubjects {
  pledgeId: string
  dutyPostId: string
  nominationId: string
}

/** What calls about pledges are made about: one that its building reads, a post, a nomination. */
export const subjects: Subjects<PledgeSubjects> = {
  inDemo: async () => ({
    pledgeId: 'pledge-feng',
    dutyPostId: 'post-lamp',
    nominationId: derivedId(
      idOf('demo-chen'),
      'nomination',
      dutyFileOf('demo-feng'),
      String(yearInShanghai(new Date())),
    ),
  }),
  /** Whose pledge it is follows from no post, so that the table of posts asks only about what the office keeps. */
  async inSeats({ registered, now }) {
    const secretary = actorOf(holder('communitySecretary', 'community', 'own', registered).member, now)
    const input = { title: '楼道灯巡查', what: '每周看一次。', time: '每周半小时', places: 50, key: newKey() }
    await add('dutyPosts', [addPost('duty-post', input, null, secretary, now)])
    return () => ({ pledgeId: 'pledge', dutyPostId: 'duty-post', nominationId: 'nomination' })
  },
  marks: ['每周陪楼里独居的老人说说话', '给每栋楼的老旧水管免费检查一遍', '楼里谁家有事她都去，从不声张。'],
  async expectAsItWas(house, { pledgeId: id }) {
    expect(await house.as('demo-feng').pledges.get.query({ id })).toMatchObject({ version: 2, state: 'done' })
  },
}
