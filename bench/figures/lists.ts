import type { RequestPhase } from 'types/words/requests'
import type { House } from '../../test/support/house'
import type { Figure } from '../table'

type Client = ReturnType<House['as']>

const worklist =
  (postKey: string, box: 'own' | 'area', phase: RequestPhase, more: object = {}) =>
  (client: Client) =>
    client.requests.worklist.query({ postKey, box, phase, ...more })

/** Each list, as whom, and in which collection it reads. The actor's own document is read in `members`. */
const LISTS: [name: string, openid: string, collection: string, list: (client: Client) => Promise<unknown>][] = [
  ['requests.mine', 'demo-chen', 'requests', (client) => client.requests.mine.query({})],
  ['worklist, own, new', 'demo-wang', 'requests', worklist('residentsCommittee@cuiyuan', 'own', 'new')],
  ['worklist, own, working', 'demo-liu', 'requests', worklist('propertyCompany@y1', 'own', 'working')],
  ['worklist, own, closed', 'demo-liu', 'requests', worklist('propertyCompany@y1', 'own', 'closed')],
  [
    'worklist, own, one category',
    'demo-liu',
    'requests',
    worklist('propertyCompany@y1', 'own', 'working', { category: 'facilities' }),
  ],
  [
    'worklist, own, overdue',
    'demo-liu',
    'requests',
    worklist('propertyCompany@y1', 'own', 'working', { overdue: true }),
  ],
  ['worklist, area, new', 'demo-li', 'requests', worklist('warden@b3', 'area', 'new')],
  ['worklist, area, closed', 'demo-wang', 'requests', worklist('residentsCommittee@cuiyuan', 'area', 'closed')],
  [
    'worklist, area, one category',
    'demo-wang',
    'requests',
    worklist('residentsCommittee@cuiyuan', 'area', 'answered', { category: 'care' }),
  ],
  ['worklist, second page', 'demo-wang', 'requests', secondPage],
  ['what waits for me (counts and first ones)', 'demo-wang', 'requests', (client) => client.requests.waiting.query()],
  ['members.applicants', 'demo-li', 'members', (client) => client.members.applicants.query({ placeId: 'b3' })],
  ['messages.mine', 'demo-chen', 'messages', (client) => client.messages.mine.query({})],
  [
    'places.pick, doors of a stair',
    'demo-sun',
    'places',
    (client) => client.places.pick.query({ communityId: 'cuiyuan', under: 'b3-2' }),
  ],
]

async function secondPage(client: Client): Promise<unknown> {
  const first = worklist('residentsCommittee@cuiyuan', 'area', 'closed')
  const { next } = await first(client)
  return worklist('residentsCommittee@cuiyuan', 'area', 'closed', { cursor: next ?? undefined })(client)
}

/** Documents examined and returned by each list, in a small house and in a large one. */
export async function listFigures(small: House, large: House): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, openid, collection, list] of LISTS) {
    const [few, many] = [
      await examined(small, openid, collection, list),
      await examined(large, openid, collection, list),
    ]
    figures.push({
      figure: `examined / returned: ${name}`,
      must: 'the same at 1,000 and 100,000, ≤ 1.1',
      measured: `${few.examined} / ${few.returned} and ${many.examined} / ${many.returned}`,
      holds: [few, many].every((one) => one.scans === 0 && one.examined <= one.returned * 1.1),
    })
  }
  return figures
}

/** What one call makes the database look at in one collection. */
export async function examined(
  house: House,
  openid: string,
  collection: string,
  list: (client: Client) => Promise<unknown>,
) {
  const before = (await house.stats())[collection]
  await list(house.as(openid))
  const after = (await house.stats())[collection]
  return {
    examined: (after?.documentsExamined ?? 0) - (before?.documentsExamined ?? 0),
    returned: (after?.documentsReturned ?? 0) - (before?.documentsReturned ?? 0),
    scans: (after?.scans ?? 0) - (before?.scans ?? 0),
  }
}
