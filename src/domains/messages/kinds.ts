import type { SubjectKind } from 'types/words/subjects'
import type { IconName } from '@/ui/icon'

/** The sign of each kind of thing that a message can be about; its word is `called` (types/words/subjects.ts). */
export const KIND_ICONS: Record<SubjectKind, IconName> = {
  request: 'chat',
  member: 'home',
  picture: 'camera',
  post: 'ticket',
  vacancy: 'people',
  team: 'heart',
  unit: 'partner',
}
