import type { CommunityDocument, FoundingDocument } from 'types/communities'
import type { MemberDocument } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { PlaceDocument } from 'types/places'
import type { RequestDocument } from 'types/requests'
import { forgetFounder, makeCommunity, renameTop } from './communities/reactions'
import type { Reaction } from './kernel/effects'
import { forgetAmongMembers } from './members/erasing'
import { followHomes, followPosts } from './members/places'
import { appointFounder } from './members/reactions'
import { tellHolder, tellInviter, tellOfVacancy } from './messages/about-posts'
import { forgetMessages } from './messages/directory'
import {
  tellMember,
  tellMovedOut,
  tellNewestHandler,
  tellNewOwner,
  tellOver,
  tellOwner,
  tellPhotographer,
  tellReporter,
  tellWarden,
} from './messages/reactions'
import { publishFiles, removeFiles } from './photos/copies'
import { dropUsed, forgetPictures, replacePortrait } from './photos/reactions'
import { forgetInPlaces, settle } from './places/reactions'
import { openAround, openHomes, reopenUsed } from './places/reopening'
import { closeInvitation, forgetInInvitations } from './posts/reactions'
import { forgetReporter } from './requests/directory'
import { followPlace as followRequests } from './requests/reactions'
import { forgetInTeams } from './teams/reactions'
import { forgetInUnits } from './units/reactions'

/** What happens, and to what kind of matter. */
interface Events {
  'community.founded': FoundingDocument
  'community.renamed': CommunityDocument
  'place.added': PlaceDocument
  'place.closed': PlaceDocument
  'place.renamed': PlaceDocument
  'place.moved': PlaceDocument
  'member.joined': MemberDocument
  'member.verified': MemberDocument
  'member.refused': MemberDocument
  'member.blocked': MemberDocument
  'member.unblocked': MemberDocument
  'picture.published': PictureDocument
  'picture.withheld': PictureDocument
  'picture.dropped': PictureDocument
  'member.movedOut': MemberDocument
  'member.postEnded': MemberDocument
  'member.portrayed': MemberDocument
  'member.erased': MemberDocument
  'post.taken': MemberDocument
  'post.ended': MemberDocument
  'request.submitted': RequestDocument
  'request.held': RequestDocument
  'request.released': RequestDocument
  'request.accepted': RequestDocument
  'request.declined': RequestDocument
  'request.dispatched': RequestDocument
  'request.started': RequestDocument
  'request.noted': RequestDocument
  'request.answered': RequestDocument
  'request.settled': RequestDocument
  'request.reopened': RequestDocument
  'request.withdrawn': RequestDocument
  'request.climbed': RequestDocument
}

/** When this happens, these answer, in this order. Each may come again after a crash and must change nothing then. */
export const chain: { [E in keyof Events]: Reaction<Events[E]>[] } = {
  'community.founded': [makeCommunity, appointFounder],
  'community.renamed': [renameTop],
  'place.added': [settle, openAround],
  'place.closed': [reopenUsed],
  'place.renamed': [settle, followHomes, followPosts, followRequests],
  'place.moved': [settle, openAround, followHomes, followPosts, followRequests],
  'member.joined': [tellWarden, openHomes],
  'member.verified': [tellMember],
  'member.refused': [tellMember],
  'member.blocked': [tellMember],
  'member.unblocked': [tellMember],
  'picture.published': [publishFiles],
  'picture.withheld': [removeFiles, tellPhotographer],
  'picture.dropped': [removeFiles],
  'member.movedOut': [tellMovedOut],
  'member.postEnded': [tellOfVacancy],
  'member.portrayed': [replacePortrait],
  // Every domain that keeps names of people takes this one's out.
  'member.erased': [
    forgetMessages,
    forgetPictures,
    forgetAmongMembers,
    forgetReporter,
    forgetFounder,
    forgetInPlaces,
    forgetInTeams,
    forgetInUnits,
    forgetInInvitations,
  ],
  'post.taken': [closeInvitation, tellHolder, tellInviter],
  'post.ended': [tellHolder, tellOfVacancy],
  'request.submitted': [dropUsed, tellOwner, tellOver('warden')],
  'request.held': [dropUsed, tellOwner],
  'request.released': [tellOver('warden')],
  'request.accepted': [tellReporter],
  'request.declined': [tellReporter],
  'request.dispatched': [tellReporter, tellNewOwner],
  'request.started': [tellReporter],
  'request.noted': [dropUsed, tellReporter],
  'request.answered': [dropUsed, tellReporter],
  'request.settled': [tellOwner],
  'request.reopened': [tellOwner],
  'request.withdrawn': [tellOwner],
  'request.climbed': [tellNewestHandler],
}
