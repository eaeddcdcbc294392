import type { PictureDocument } from 'types/photos'
import type { Reaction } from '../../kernel/effects'
import { dayInShanghai } from '../../kernel/time'
import { tell, type Wording } from '../messages/telling'

const withheldWording = ({ createdAt }: PictureDocument): Wording => {
  const [, month, day] = dayInShanghai(createdAt).split('-')
  return {
    title: '有一张照片没有通过检查',
    text: `您 ${Number(month)} 月 ${Number(day)} 日上传的一张照片不会展示，已经删除。需要的话，请换一张再传。`,
  }
}

/** Whoever took a picture that nobody is to see. */
export const tellPhotographer: Reaction<PictureDocument> = (happening) => {
  const { matter } = happening
  return tell(happening, [matter.memberId], { kind: 'picture', id: matter._id }, withheldWording(matter))
}
