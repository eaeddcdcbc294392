import type { RequestDocument } from 'types/requests'
import { postKey } from 'types/words/posts'
import { submit } from '../../../cloudfunctions/domains/requests/rules'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { CALENDAR } from '../../../cloudfunctions/testing/calendar'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { holder, WAY } from '../../support/seats'
import type { Subjects } from '../tables'

interface RequestSubjects {
  requestId: string
  postKey: string
}

const TEXT = '只有这里知道'

export const subjects: Subjects<RequestSubjects> = {
  async inDemo(house) {
    const { id: requestId } = await house
      .as('demo-chen')
      .requests.submit.mutate({ category: 'other', text: TEXT, placeId: 'b3', key: newKey() })
    return { requestId, postKey: 'warden@b3' }
  },
  /** One request for each post, owned by it. */
  async inSeats({ everybody, registered, applicant, now }) {
    const owned = new Map<string, RequestDocument>()
    const reporter = actorOf(applicant, now)
    everybody
      .filter(({ scope }) => scope === 'own')
      .forEach(({ kind, level, seatId }, index) => {
        const number = `2026-0101-${String(index + 1).padStart(4, '0')}`
        const submission = { number, category: 'other' as const, text: '灯', photos: [], naming: 'open' as const }
        const request = submit({ ...submission, way: WAY, key: newKey() }, reporter, now, CALENDAR)
        const key = postKey(kind, seatId)
        const owner = { post: kind, placeId: seatId, label: seatId }
        owned.set(`${kind}-${level}`, { ...request, owner, ownerKey: key, handlers: [key], effects: [] })
      })
    await add('requests', [...owned.values()])
    return ({ kind, level }) => ({
      requestId: owned.get(`${kind}-${level}`)?._id ?? '',
      postKey: postKey(kind, holder(kind, level, 'own', registered).seatId),
    })
  },
  marks: [TEXT],
  async expectAsItWas(house, { requestId }) {
    const found = await house.as('demo-chen').requests.get.query({ id: requestId })
    expect(found).toMatchObject({ state: 'submitted', version: 1 })
  },
}
