import type { CommunityDocument, FoundingDocument } from './communities'

/** What happens in communities, and to what kind of matter. */
export interface CommunityEvents {
  'community.founded': FoundingDocument
  'community.renamed': CommunityDocument
}
