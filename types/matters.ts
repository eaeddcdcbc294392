import type { CommunityDocument, FoundingDocument } from './communities'
import type { MemberDocument } from './members'
import type { PictureDocument } from './photos'
import type { PlaceDocument } from './places'
import type { RequestDocument } from './requests'
import type { TeamDocument } from './teams'
import type { UnitDocument } from './units'

/** Every collection whose documents are matters, and what each holds. */
export interface MatterDocuments {
  foundings: FoundingDocument
  communities: CommunityDocument
  places: PlaceDocument
  members: MemberDocument
  requests: RequestDocument
  pictures: PictureDocument
  units: UnitDocument
  teams: TeamDocument
}

export type MatterName = keyof MatterDocuments
