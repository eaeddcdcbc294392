import type { CommunityDocument, FoundingDocument } from './communities'

/** What happens in communities, and to what kind of matter. */
export interface CommunityEvents {
  'community.founded': FoundingDocument
  'community.renamed': CommunityDocument
}

/** Its collections of matters, and what each holds. */
export interface CommunityMatters {
  foundings: FoundingDocument
  communities: CommunityDocument
}
