import type { Events } from 'types/events'
import type { MeetingActionDocument } from 'types/meeting-actions'
import { makeCommunity, renameTop } from './domains/communities/reactions'
import {
  endFiles,
  enterFromMeeting,
  enterFromPledge,
  enterFromPost,
  enterFromTask,
  followCorrected,
  followUnit as followUnitInDuty,
  regroup,
} from './domains/duty/reactions'
import { followFile as countFile, followPeriod as countPeriod } from './domains/duty/sums'
import {
  tellCancelled as tellActivityCancelled,
  tellConfirmed as tellDutyConfirmed,
  tellRefused as tellDutyRefused,
  tellReminded as tellDutyReminded,
  tellExcused,
  tellExcuseRefused,
  tellRegistered,
  tellScanDropped,
  tellStruck,
  tellTransferred,
} from './domains/duty/telling'
import { stopOfUnit as stopLetters, stopOfFile as stopLettersOfFile } from './domains/letters/reactions'
import {
  tellMemberAcknowledged,
  tellMemberAnswered,
  tellMemberSent,
  tellMemberWithdrawn,
  tellOfficeAnswered,
  tellOfficeDisputed,
  tellReplied,
  tellShown,
  tellUnitReminded,
  tellUnitSent,
  tellUnitWithdrawn,
} from './domains/letters/telling'
import { followHomes, followPosts } from './domains/members/places'
import { appointFounder, whileGone } from './domains/members/reactions'
import { tellMember, tellMovedOut, tellWarden } from './domains/members/telling'
import {
  cancelBookings,
  closeOffersOf,
  countUses,
  endBookings,
  noteUse,
  settleBooking,
} from './domains/offers/reactions'
import {
  tellBookingAgreed,
  tellBookingCalledOff,
  tellBookingCancelled,
  tellBookingRefused,
  tellBookingThanked,
  tellBookingUsed,
  tellProjectBegun,
  tellProjectEnded,
  tellProjectProgressed,
} from './domains/offers/telling'
import { publishFiles, removeFiles } from './domains/photos/copies'
import { dropUsed, dropUsedInStep, replacePortrait } from './domains/photos/reactions'
import { tellPhotographer } from './domains/photos/telling'
import { removeFormerCode } from './domains/places/codes'
import { settle } from './domains/places/reactions'
import { openAround, openHomes, reopenUsed } from './domains/places/reopening'
import { endOfBlocked, endOfFile, endOfUnit, followShared, losePlaces } from './domains/pledges/reactions'
import {
  tellPlaceClosed,
  tellThanked as tellPledgeThanked,
  tellPostClosed,
  tellPostEnded,
  tellUnitClosed,
} from './domains/pledges/telling'
import { keepAdministrated } from './domains/posts/administrators'
import { closeInvitation } from './domains/posts/reactions'
import { appointProposer, endLeaders } from './domains/posts/team-leaders'
import { tellHolder, tellInviter, tellOfNoAdministrator, tellOfVacancy } from './domains/posts/telling'
import { passLooksOn } from './domains/requests/directory'
import { followPlace as followRequests } from './domains/requests/reactions'
import {
  tellFilers,
  tellNamed,
  tellNewestHandler,
  tellNewOwner,
  tellOver,
  tellOwner,
  tellOwnerAndOver,
  tellReporter,
} from './domains/requests/telling'
import { answerOrigins, endAction, tellOrigins } from './domains/roundtables/actions/answering'
import { endItems } from './domains/roundtables/actions/ending'
import {
  beginBySeries as beginActionBySeries,
  beginByTask as beginActionByTask,
  followRequestIn as followRequestInActions,
  followLinked as followRequestOfAction,
  releaseByTask,
  reportByTask,
} from './domains/roundtables/actions/following'
import { passFromSeats, passFromUnit, settleOwner } from './domains/roundtables/actions/passing'
import { openResolved } from './domains/roundtables/actions/publishing'
import {
  tellOffered as tellActionOffered,
  tellClimbed,
  tellCreated,
  tellDone,
  tellDropped,
  tellHandedOver,
  tellOfferDeclined,
  tellPassed,
  tellReported,
  tellSentBack,
  tellUnlinked,
} from './domains/roundtables/actions/telling'
import { passToChair } from './domains/roundtables/items/chair'
import { passMerged } from './domains/roundtables/items/merging'
import {
  bringToTable,
  followRequest,
  returnOrigins,
  tellOffAgenda,
  tellOnAgenda,
} from './domains/roundtables/items/origins'
import { leaveTable } from './domains/roundtables/leaving'
import { followAgenda, leaveAgenda } from './domains/roundtables/meetings/reactions'
import { reseatMeetings } from './domains/roundtables/meetings/seating'
import { hideInMeetings } from './domains/roundtables/minutes/erasing'
import {
  tellOverdue as tellLateMeeting,
  tellAppended as tellMinutesAppended,
  tellCirculated as tellMinutesCirculated,
  tellFixed as tellMinutesFixed,
  tellObjected as tellMinutesObjected,
  tellPosted as tellSummaryPosted,
} from './domains/roundtables/minutes/telling'
import {
  tellAccepted,
  tellAnnounced,
  tellDeclined as tellItemDeclined,
  tellItemWithdrawn,
  tellLate,
  tellCancelled as tellMeetingCancelled,
  tellMoved as tellMeetingMoved,
  tellMerged,
} from './domains/roundtables/telling'
import { endTalents } from './domains/talents/reactions'
import {
  tellAgreed,
  tellDated,
  tellHeld,
  tellOtherTime,
  tellDeclined as tellTalentDeclined,
  tellWithdrawn as tellTalentWithdrawn,
} from './domains/talents/telling'
import {
  tellAllOffered,
  tellAllowed,
  tellAsked,
  tellCalled,
  tellClosed,
  tellMoved,
  tellRestricted,
  tellStandInAsked,
  tellTakenOver,
  tellThanked,
} from './domains/tasks/announcing'
import { cancelOfTeam, cancelSkipped } from './domains/tasks/calling-off'
import { takeAction } from './domains/tasks/for-actions'
import { enterCorrected, enterCounted } from './domains/tasks/ledger'
import { askToCall } from './domains/tasks/missing'
import { answerOrigin, beginOrigin, returnOrigin, takeOrigin, tellOriginWithdrawn } from './domains/tasks/origin'
import { settleClash, voidPlaces } from './domains/tasks/reactions'
import {
  tellCancelled,
  tellCorrected,
  tellCounted,
  tellEnded,
  tellOffered,
  tellOfLateWithdrawal,
  tellOverdue,
  tellReminded,
  tellWaiting,
} from './domains/tasks/telling'
import { voidApplications, voidProposals } from './domains/teams/reactions'
import {
  enterAdmitted,
  enterProposer,
  tellAdmitted,
  tellConfirmed,
  tellDeclined,
  tellThanked as tellTeamThanked,
  tellTrialBegun,
  tellTrialOver,
} from './domains/teams/telling'
import { type Reaction, together } from './kernel/effects'
import { followPosts as followPostsInTodos, followWaits } from './kernel/todos/following'
import { forgetEverywhere } from './work'

/**
 * When this happens, these answer: one after the other, those that stand together at the same time. Each may come again
 * after a crash and must change nothing then.
 */
export const chain: { [E in keyof Events]: readonly Reaction<Events[E]>[] } = {
  'community.founded': [makeCommunity, appointFounder],
  'community.renamed': [renameTop],
  'place.added': [settle, openAround],
  'place.closed': [reopenUsed, losePlaces],
  'place.renamed': [settle, followHomes, followPosts, followRequests],
  'place.moved': [settle, openAround, followHomes, followPosts, followRequests],
  'place.recoded': [removeFormerCode],
  'member.joined': [together(tellWarden, openHomes)],
  'member.verified': [tellMember],
  'member.refused': [tellMember],
  'member.blocked': [tellMember, together(voidPlaces, voidApplications, endTalents, endBookings, endOfBlocked)],
  'member.unblocked': [tellMember],
  'picture.published': [publishFiles],
  'picture.withheld': [together(removeFiles, tellPhotographer)],
  'picture.dropped': [removeFiles],
  'picture.waits': [followWaits('pictures')],
  'member.movedOut': [tellMovedOut],
  // First whether they stay after all, as the last administrator does.
  'member.gone': [
    keepAdministrated,
    whileGone(voidPlaces, voidApplications, voidProposals, endTalents, endBookings, endFiles, leaveTable),
  ],
  'member.postEnded': [keepAdministrated, together(tellOfVacancy, followPostsInTodos)],
  'member.waits': [followWaits('members')],
  'member.portrayed': [replacePortrait],
  // Every domain that keeps names of people takes this one's out, as it is registered.
  // What finds them by their name comes first.
  'member.erased': [hideInMeetings, ...forgetEverywhere, tellOfNoAdministrator],
  'post.taken': [together(closeInvitation, tellHolder, tellInviter, followPostsInTodos)],
  'post.ended': [keepAdministrated, together(tellHolder, tellOfVacancy, followPostsInTodos)],
  'request.submitted': [together(dropUsed, tellOwnerAndOver('warden'), tellNamed)],
  'request.held': [together(dropUsed, tellOwner)],
  'request.released': [together(tellOver('warden'), tellNamed)],
  'request.accepted': [tellReporter],
  'request.declined': [tellReporter, followRequestInActions],
  'request.dispatched': [together(tellReporter, tellNewOwner)],
  'request.started': [tellReporter],
  'request.noted': [together(dropUsed, tellReporter)],
  'request.answered': [together(dropUsed, tellReporter)],
  'request.settled': [together(tellOwner, followRequest, followRequestInActions)],
  'request.reopened': [together(tellOwner, followRequest)],
  'request.withdrawn': [tellOwner, together(tellOriginWithdrawn, followRequest, followRequestInActions)],
  'request.takenOver': [together(passLooksOn, tellFilers)],
  'request.disowned': [tellFilers],
  'request.postponed': [together(tellReporter, tellOwner)],
  'request.handedOn': [tellReporter, together(takeOrigin, bringToTable)],
  'request.handedBack': [together(tellReporter, tellOwner)],
  'request.heard': [tellReporter],
  'request.climbed': [tellNewestHandler],
  'request.waits': [followWaits('requests')],
  'team.trialBegun': [enterProposer, appointProposer, tellTrialBegun],
  'team.trialOver': [tellTrialOver],
  'team.confirmed': [tellConfirmed],
  'team.thanked': [cancelOfTeam, endLeaders, tellTeamThanked],
  'team.waits': [followWaits('teams')],
  'application.admitted': [enterAdmitted, tellAdmitted],
  'application.declined': [tellDeclined],
  'application.waits': [followWaits('applications')],
  'talent.dated': [tellDated],
  'talent.agreed': [tellAgreed],
  'talent.otherTime': [tellOtherTime],
  'talent.declined': [tellTalentDeclined],
  'talent.withdrawn': [tellTalentWithdrawn],
  'talent.held': [tellHeld],
  'talent.waits': [followWaits('talents')],
  'series.begun': [beginActionBySeries],
  'task.published': [beginOrigin, beginActionByTask],
  'task.claimed': [settleClash],
  'task.withdrawnLate': [tellOfLateWithdrawal],
  'task.offered': [tellOffered],
  'task.placeFree': [tellWaiting],
  'task.standInAsked': [tellStandInAsked],
  'task.takenOver': [tellTakenOver],
  'task.allowed': [tellAllowed],
  'task.placesAdded': [tellAllOffered],
  'task.closed': [tellClosed],
  'task.moved': [tellMoved],
  'task.restricted': [tellRestricted],
  'task.called': [tellCalled],
  'task.asked': [tellAsked],
  'task.cancelled': [tellCancelled, together(returnOrigin, releaseByTask)],
  'series.skipped': [cancelSkipped],
  'task.ended': [tellEnded],
  'task.countReminded': [tellReminded],
  'task.countOverdue': [tellOverdue],
  'task.counted': [enterCounted, together(tellCounted, answerOrigin, reportByTask, enterFromTask)],
  'task.missed': [askToCall],
  'task.corrected': [together(enterCorrected, tellCorrected, followCorrected)],
  'task.thanked': [tellThanked],
  'task.photographed': [dropUsedInStep],
  'task.waits': [followWaits('tasks')],
  'table.arranged': [together(passToChair, passFromSeats, reseatMeetings)],
  'item.proposed': [dropUsed],
  'item.joined': [],
  'item.accepted': [tellAccepted],
  'item.declined': [together(tellItemDeclined, returnOrigins)],
  'item.merged': [passMerged, tellMerged],
  'item.withdrawn': [leaveAgenda, together(tellItemWithdrawn, returnOrigins)],
  'item.onAgenda': [tellOnAgenda],
  'item.offAgenda': [tellOffAgenda],
  'item.ended': [tellOrigins],
  'item.allDone': [answerOrigins],
  // An item that was added in session may have ended before it stands on the agenda.
  'roundtable.agendaChanged': [followAgenda, endItems, tellLate],
  'roundtable.announced': [followAgenda, tellAnnounced],
  'roundtable.moved': [followAgenda, tellMeetingMoved],
  'roundtable.cancelled': [followAgenda, tellMeetingCancelled],
  'roundtable.opened': [],
  'roundtable.itemEnded': [endItems],
  'roundtable.closed': [together(endItems, enterFromMeeting)],
  'roundtable.circulated': [tellMinutesCirculated],
  'roundtable.objected': [tellMinutesObjected],
  'roundtable.fixed': [tellMinutesFixed],
  'roundtable.appended': [tellMinutesAppended],
  'roundtable.posted': [openResolved, tellSummaryPosted],
  'roundtable.overdue': [tellLateMeeting],
  'action.created': [settleOwner, tellCreated],
  'action.changed': [dropUsedInStep],
  'action.reported': [together<MeetingActionDocument>(dropUsedInStep, tellReported)],
  'action.sentBack': [tellSentBack],
  'action.done': [together(endAction, tellDone)],
  'action.dropped': [together(endAction, tellDropped)],
  'action.linked': [together(takeAction, followRequestOfAction)],
  'action.unlinked': [tellUnlinked],
  'action.offered': [tellActionOffered],
  'action.declined': [tellOfferDeclined],
  'action.handedOver': [settleOwner, tellHandedOver],
  'action.passed': [tellPassed],
  'action.climbed': [tellClimbed],
  'item.waits': [followWaits('agendaItems')],
  'roundtable.waits': [followWaits('roundtables')],
  'action.waits': [followWaits('meetingActions')],
  'unit.closed': [together(passFromUnit, followUnitInDuty, stopLetters, endOfUnit, closeOffersOf)],
  'unit.waits': [followWaits('units')],
  'duty.registered': [tellRegistered],
  'duty.confirmed': [together(tellDutyConfirmed, countFile, followShared)],
  'duty.enteredTogether': [countFile],
  'duty.refused': [tellDutyRefused],
  'duty.transferred': [regroup, together(tellTransferred, countFile)],
  'duty.left': [together(countFile, followShared, stopLettersOfFile), endOfFile],
  'duty.reminded': [tellDutyReminded],
  'duty.changed': [followShared],
  'duty.entered': [countPeriod],
  'duty.scanned': [],
  'duty.scanDropped': [tellScanDropped],
  'duty.struck': [tellStruck],
  'duty.excuseAsked': [],
  'duty.excused': [together(countPeriod, tellExcused)],
  'duty.excuseRefused': [tellExcuseRefused],
  'duty.activityCancelled': [tellActivityCancelled],
  'letter.shown': [tellShown],
  'letter.disputed': [tellOfficeDisputed],
  'letter.sent': [together(tellUnitSent, tellMemberSent)],
  'letter.reminded': [tellUnitReminded],
  'letter.acknowledged': [tellMemberAcknowledged],
  'letter.answered': [together(tellMemberAnswered, tellOfficeAnswered)],
  'letter.withdrawn': [together(tellUnitWithdrawn, tellMemberWithdrawn)],
  'letter.waits': [followWaits('letters')],
  'feedback.replied': [tellReplied],
  'feedback.waits': [followWaits('unitFeedback')],
  'dutyFile.waits': [followWaits('dutyFiles')],
  'dutyPeriod.waits': [followWaits('dutyPeriods')],
  'pledge.done': [together(dropUsedInStep, enterFromPledge)],
  'pledge.thanked': [tellPledgeThanked],
  'pledge.placeClosed': [tellPlaceClosed],
  'pledge.unitClosed': [tellUnitClosed],
  'pledge.waits': [followWaits('pledges')],
  'dutyPost.held': [enterFromPost],
  'dutyPost.ended': [tellPostEnded],
  'dutyPost.closed': [tellPostClosed],
  'offer.closed': [cancelBookings],
  'offer.waits': [followWaits('offers')],
  'booking.asked': [settleBooking],
  'booking.agreed': [tellBookingAgreed],
  'booking.refused': [tellBookingRefused],
  'booking.used': [together(noteUse, tellBookingUsed)],
  'booking.thanked': [tellBookingThanked],
  'booking.cancelled': [tellBookingCancelled],
  'booking.calledOff': [tellBookingCalledOff],
  'booking.ended': [countUses],
  'booking.waits': [followWaits('offerDays')],
  'need.met': [],
  'jointProject.begun': [tellProjectBegun],
  'jointProject.progressed': [tellProjectProgressed],
  'jointProject.ended': [tellProjectEnded],
}
