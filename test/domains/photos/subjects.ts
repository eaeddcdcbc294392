import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { idOf } from '../../support/members'
import { unsurePicture } from '../../support/pictures'
import { HERE } from '../../support/seats'
import type { Subjects } from '../tables'

interface PhotoSubjects {
  /** A picture of which WeChat was not sure. */
  pictureId: string
  /** Of a picture on its way. */
  fileId: string
}

export const subjects: Subjects<PhotoSubjects> = {
  async inDemo(house) {
    const picture = unsurePicture(COMMUNITY, new Date())
    await add('pictures', [picture])
    const fileId = await house.put('demo-chen', `incoming/${idOf('demo-chen')}/${newKey()}`, Buffer.from('x'))
    return { pictureId: picture._id, fileId }
  },
  async inSeats({ applicant, now }) {
    const picture = unsurePicture(HERE, now)
    await add('pictures', [picture])
    return () => ({ pictureId: picture._id, fileId: `cloud://here/incoming/${applicant._id}/1` })
  },
  async expectAsItWas(house, { pictureId }) {
    const { items } = await house.as('demo-wang').photos.reviews.query({})
    expect(items.map(({ id }) => id)).toContain(pictureId)
  },
}
