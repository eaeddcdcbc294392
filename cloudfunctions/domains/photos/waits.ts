import type { PictureDocument } from 'types/photos'
import { postKey } from 'types/words/posts'
import type { Waits } from '../../kernel/todos/waiting'

/** A picture of which WeChat is not sure waits for the office to look. */
export const pictureWaits: Waits<PictureDocument> = {
  kind: 'picture',
  event: 'picture.waits',
  waitsFor({ state, communityId, createdAt }) {
    if (state !== 'review') return null
    return {
      urgent: false,
      subject: { title: '照片待审核', sign: null, number: null, photos: 1, since: createdAt },
      place: null,
      order: createdAt,
      climbAt: null,
      waits: [
        {
          holder: postKey('residentsCommittee', communityId),
          verb: 'review',
          due: null,
          instead: [postKey('administrator', communityId)],
        },
      ],
    }
  },
}
