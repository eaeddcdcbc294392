import type { MessageView } from 'types/messages'
import type { Lead, Reader } from '@/screen/subject'
import { vacancy } from './communities/subjects'
import { member } from './members/subjects'
import { picture } from './photos/subjects'
import { post } from './posts/subjects'
import { request } from './requests/subjects'

/** Each kind of thing that a message can be about, with the domain that knows its page. */
const LEADS: Record<MessageView['subject']['kind'], Lead> = { request, member, picture, post, vacancy }

/** Where a message leads; null is the first screen. */
export const destinationOf = ({ subject }: Pick<MessageView, 'subject'>, reader: Reader | null | undefined) =>
  LEADS[subject.kind](subject.id, reader)
