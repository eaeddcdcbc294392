import type { Post } from 'types/members'
import type { MemberState } from 'types/words/members'
import {
  COVERAGE_POSTS,
  FILING_POSTS,
  KEEPING_POSTS,
  NAMING_POSTS,
  POST_KINDS,
  type PostKind,
  RECEIVING_POSTS,
  REGISTER_POSTS,
} from 'types/words/posts'
import { type Actor, holdsAny, postOver } from './actor'
import { AppError, forbidden } from './errors'
import { isVerified } from './sight'

/**
 * Who may call what: one table for all procedures. A procedure needs its name from here, and a test calls each of them
 * with every post, over every scope.
 *
 * - 'visitor': anyone with a WeChat identity.
 * - 'member': whoever has joined the community at any time. Who waits, was refused or has left still gets what is their own.
 * - 'verified': whoever was verified there.
 * - `PostGrant`: whoever holds one of some posts.
 */
export type Grant = 'visitor' | 'member' | 'verified' | PostGrant

export interface PostGrant {
  posts: readonly PostKind[]
  /**
   * How the post must be connected with what the call is about. 'place': it is held at a place that contains it, or in the
   * team or for the unit that it is about. 'owner': the matter is, or once was, with this post. 'own': the call names
   * nothing beside the post; it gives what follows from the post itself, as its worklist.
   */
  over: 'place' | 'owner' | 'own'
}

const over = (...posts: PostKind[]): PostGrant => ({ posts, over: 'place' })
const EVERY_OWNER: PostGrant = { posts: POST_KINDS, over: 'owner' }

/** Those who receive what is reported, and decide what becomes of it. */
const office = over(...RECEIVING_POSTS)
/** Who looks after what a unit gives and needs: its contact after their own, the office after those of all. */
const unitKeepers = over('unitContact', ...KEEPING_POSTS)
/** Those who see everything that was reported in the place they answer for. The property company sees what it was given. */
const overseers = over(
  'residentsCommittee',
  'socialWorker',
  'communitySecretary',
  'generalBranchSecretary',
  'branchSecretary',
  'partyGroupLeader',
  'warden',
  'gridOfficer',
)
/** Those who keep the community's own registers. */
const keepers = over(...KEEPING_POSTS)
/** Who looks after one team; the leader and the deputies after their own. */
const leaders = over('teamLeader', 'teamDeputy', ...KEEPING_POSTS)
/** Who has volunteer tasks done: the leader and the deputies those of their own team, the office those of all. */
const taskLeaders = over('teamLeader', 'teamDeputy', ...RECEIVING_POSTS)
/** Whoever knows the building says who lives in it, then the office. */
const verifiers = over('warden', 'gridOfficer', 'residentsCommittee', 'socialWorker')

/** Those who look at what WeChat's check is not sure of, and at people who disturb others. */
const reviewers = over('residentsCommittee', 'administrator')
/** Those who name the holders of posts. */
const naming = over(...NAMING_POSTS)

/** Whose posts call for knowing who lives where and how they are reached. */
const keepersOfTheRegister = over(...REGISTER_POSTS)

/** Those who look after the register of places. */
const registrars = over(...KEEPING_POSTS)

/** Those over the files of party members: their branch, and the community's own. */
const dutyPosts = over('communitySecretary', 'generalBranchSecretary', 'branchSecretary', 'residentsCommittee')
/** Those who keep the register of party members of the whole community. */
const dutyKeepers = over('communitySecretary', 'residentsCommittee')

export const GRANTS = {
  'communities.found': 'visitor',
  'communities.mine': 'visitor',
  'communities.setup': keepers,
  'communities.endSetup': keepers,
  'communities.rename': keepers,
  'communities.save': keepers,
  'communities.saveProperty': keepers,
  'communities.switchSystem': keepers,
  'communities.phones': 'member',

  'places.communities': 'visitor',
  'places.pick': 'visitor',
  'places.byCode': 'visitor',
  'places.browse': registrars,
  'places.search': registrars,
  'places.household': keepersOfTheRegister,
  'places.add': registrars,
  'places.rename': registrars,
  'places.move': registrars,
  'places.measure': registrars,
  'places.close': registrars,
  'places.reopen': registrars,
  'places.codePicture': registrars,
  'places.newCode': registrars,
  'places.template': registrars,
  'places.exportSheet': registrars,
  'places.reserveSheet': registrars,
  'places.checkSheet': registrars,
  'places.applyImport': registrars,
  'places.importUnderWay': registrars,

  'members.me': 'visitor',
  'members.memberships': 'visitor',
  'members.join': 'visitor',
  'members.applicants': verifiers,
  'members.waiting': 'member',
  'members.verify': verifiers,
  'members.refuse': verifiers,
  'members.block': reviewers,
  'members.unblock': reviewers,
  'members.moveOut': 'member',
  'members.endHome': verifiers,
  'members.leave': 'member',
  // Not 'member': whoever sends it again because the answer was lost is no member any more.
  'members.erase': 'visitor',
  'members.exportMine': 'member',
  'members.setPhone': 'member',
  'members.forgetPhone': 'member',
  'members.setPortrait': 'member',
  'members.looks': 'member',
  'members.lookAtPhone': keepersOfTheRegister,
  'members.register': keepersOfTheRegister,
  'members.get': keepersOfTheRegister,

  'photos.reserve': 'member',
  'photos.accept': 'member',
  'photos.waiting': 'member',
  'photos.reviews': reviewers,
  'photos.publish': reviewers,
  'photos.withhold': reviewers,

  'requests.submit': 'verified',
  'requests.fileFor': over(...FILING_POSTS),
  'requests.doors': { posts: FILING_POSTS, over: 'own' },
  'requests.filed': { posts: FILING_POSTS, over: 'own' },
  'requests.filedForMe': 'member',
  'requests.takeOver': 'member',
  'requests.disown': 'member',
  'requests.contact': EVERY_OWNER,
  'requests.get': 'member',
  'requests.mine': 'member',
  'requests.worklist': { posts: POST_KINDS, over: 'own' },
  'requests.waiting': 'member',
  'requests.find': { posts: POST_KINDS, over: 'own' },
  // Numbers alone, and so for more than those who may read what was reported.
  'requests.area': { posts: [...overseers.posts, 'administrator', 'subdistrict'], over: 'own' },
  'requests.atDoor': overseers,
  'requests.handlers': office,
  'requests.accept': office,
  'requests.decline': office,
  'requests.dispatch': office,
  'requests.handOn': EVERY_OWNER,
  'requests.start': EVERY_OWNER,
  'requests.note': EVERY_OWNER,
  'requests.answer': EVERY_OWNER,
  'requests.settle': 'member',
  'requests.reopen': 'member',
  'requests.withdraw': 'member',

  'posts.grant': naming,
  'posts.end': naming,
  'posts.resign': 'member',
  'posts.held': 'member',
  'posts.candidates': naming,
  'posts.invite': naming,
  'posts.invitations': naming,
  'posts.withdraw': naming,
  'posts.sheetTemplate': naming,
  'posts.reserveSheet': naming,
  'posts.checkSheet': naming,
  'posts.applySheet': naming,
  'posts.lastSheet': naming,
  'posts.sheetCodes': naming,
  'posts.invitation': 'visitor',
  'posts.accept': 'visitor',
  'posts.building': 'visitor',
  'posts.coverage': { posts: COVERAGE_POSTS, over: 'own' },
  'posts.responsible': 'member',

  'home.get': 'member',
  'todos.list': 'member',
  'todos.counts': 'member',

  'messages.mine': 'member',
  'messages.unread': 'member',
  'messages.markRead': 'member',
  'messages.read': 'member',

  'units.list': 'verified',
  'units.get': 'verified',
  'units.phone': keepers,
  'units.add': keepers,
  'units.save': keepers,
  'units.close': keepers,
  'units.reopen': keepers,

  'offers.list': 'verified',
  'offers.get': 'verified',
  'offers.advisers': unitKeepers,
  'offers.add': unitKeepers,
  'offers.save': unitKeepers,
  'offers.close': unitKeepers,
  'offers.reopen': unitKeepers,
  'offers.stillThere': unitKeepers,
  'offers.calendar': 'verified',
  'offers.book': 'verified',
  'offers.day': 'member',
  'offers.mine': 'member',
  'offers.bookings': unitKeepers,
  'offers.agree': unitKeepers,
  'offers.refuse': unitKeepers,
  'offers.use': unitKeepers,
  // Whoever booked, and who else may follows from the booking.
  'offers.thank': 'member',
  'offers.cancel': 'member',
  // Who advises follows from the offer.
  'offers.advised': 'member',
  'offers.look': 'verified',
  'offers.needs': 'verified',
  'offers.need': 'verified',
  'offers.addNeed': unitKeepers,
  'offers.saveNeed': unitKeepers,
  'offers.meetNeed': unitKeepers,
  'offers.closeNeed': unitKeepers,
  'offers.projects': 'verified',
  'offers.project': 'verified',
  'offers.addProject': keepers,
  'offers.saveProject': keepers,
  'offers.noteProgress': unitKeepers,
  'offers.endProject': keepers,

  'teams.list': 'verified',
  'teams.get': 'verified',
  'teams.volunteers': leaders,
  'teams.join': 'verified',
  'teams.leave': 'member',
  'teams.remove': leaders,
  'teams.add': keepers,
  'teams.save': keepers,
  'teams.describe': leaders,
  'teams.close': keepers,
  'teams.reopen': keepers,
  'teams.askToJoin': 'verified',
  'teams.withdraw': 'member',
  'teams.application': 'member',
  'teams.applicants': leaders,
  'teams.admit': leaders,
  'teams.decline': leaders,
  'teams.propose': 'verified',
  'teams.takeBack': 'member',
  'teams.myProposals': 'member',
  'teams.proposals': keepers,
  'teams.mentors': keepers,
  'teams.beginTrial': keepers,
  'teams.advise': 'verified',
  'teams.confirm': keepers,
  'teams.endTrial': keepers,

  'duty.register': 'verified',
  'duty.mine': 'member',
  'duty.save': 'member',
  'duty.leave': 'member',
  'duty.looks': 'member',
  'duty.report': 'verified',
  'duty.askExcuse': 'verified',
  'duty.activities': 'verified',
  'duty.activity': 'verified',
  'duty.openActivity': { posts: dutyPosts.posts, over: 'own' },
  // Whoever opened it leads it, beside those who keep the register.
  'duty.cancelActivity': 'verified',
  'duty.codes': 'verified',
  'duty.enterOnList': 'verified',
  'duty.sheet': { posts: ['unitContact', ...dutyPosts.posts], over: 'own' },
  'duty.scans': { posts: dutyPosts.posts, over: 'own' },
  'duty.decideScan': dutyPosts,
  'duty.files': { posts: ['unitContact', ...dutyPosts.posts], over: 'own' },
  'duty.lookAt': over('unitContact', ...dutyPosts.posts),
  'duty.enter': dutyKeepers,
  'duty.sheetTemplate': dutyKeepers,
  'duty.reserveSheet': dutyKeepers,
  'duty.checkSheet': dutyKeepers,
  'duty.applySheet': dutyKeepers,
  'duty.lastSheet': dutyKeepers,
  'duty.badRows': dutyKeepers,
  'duty.confirm': dutyPosts,
  'duty.refuse': dutyPosts,
  'duty.transfer': dutyKeepers,
  'duty.endFile': dutyKeepers,
  'duty.record': dutyKeepers,
  'duty.strike': dutyKeepers,
  'duty.excuse': dutyPosts,
  'duty.excuses': { posts: dutyPosts.posts, over: 'own' },
  'duty.period': { posts: dutyPosts.posts, over: 'own' },
  // Who has not taken part so far is known to their own branch, and to no post of the community.
  'duty.branch': { posts: ['generalBranchSecretary', 'branchSecretary'], over: 'own' },
  'duty.setRhythm': dutyKeepers,
  'duty.setLabels': dutyKeepers,
  'duty.setCheckIn': dutyKeepers,
  'duty.postsHeld': { posts: dutyPosts.posts, over: 'own' },

  'letters.draft': dutyKeepers,
  'letters.list': { posts: ['unitContact', ...dutyKeepers.posts], over: 'own' },
  'letters.mine': 'member',
  'letters.get': 'member',
  'letters.read': { posts: ['unitContact'], over: 'own' },
  'letters.write': dutyKeepers,
  'letters.show': dutyKeepers,
  'letters.consent': 'member',
  'letters.object': 'member',
  'letters.correct': dutyKeepers,
  'letters.acknowledge': { posts: ['unitContact'], over: 'own' },
  'letters.answer': { posts: ['unitContact'], over: 'own' },
  'letters.withdraw': dutyKeepers,
  'letters.draftAnew': dutyKeepers,
  'letters.paper': 'member',
  'letters.check': 'visitor',
  'letters.feedback': { posts: ['unitContact', 'communitySecretary', 'residentsCommittee'], over: 'own' },
  'letters.sendFeedback': { posts: ['unitContact'], over: 'own' },
  'letters.replyFeedback': dutyKeepers,
  'pledges.mine': 'member',
  'pledges.seen': 'verified',
  'pledges.get': 'member',
  'pledges.make': 'verified',
  'pledges.makeForUnit': over('unitContact'),
  'pledges.enter': dutyKeepers,
  'pledges.onPaper': dutyKeepers,
  'pledges.all': dutyKeepers,
  // Whose pledge it is follows from the file, the unit or the paper, which the rules look at.
  'pledges.change': 'verified',
  'pledges.open': 'verified',
  'pledges.move': 'verified',
  'pledges.done': 'verified',
  'pledges.notKept': 'member',
  'pledges.extend': 'verified',
  'pledges.withdraw': 'member',
  'pledges.thank': 'verified',
  'pledges.posts': 'verified',
  'pledges.post': 'verified',
  'pledges.addPost': dutyKeepers,
  'pledges.savePost': dutyKeepers,
  'pledges.closePost': dutyKeepers,
  'pledges.takePost': 'verified',
  'pledges.giveBack': 'member',
  'pledges.putIn': dutyKeepers,
  'pledges.takeOut': dutyKeepers,
  'pledges.postsHeld': dutyKeepers,
  'pledges.nominate': 'verified',
  'pledges.nominations': dutyKeepers,
  'pledges.withdrawNomination': 'member',

  'projects.list': 'verified',
  'projects.get': 'verified',
  'projects.add': office,
  'projects.save': office,
  'projects.close': office,
  'projects.reopen': office,

  'talents.list': 'verified',
  'talents.mine': 'member',
  'talents.get': 'member',
  'talents.offer': 'verified',
  'talents.date': office,
  'talents.confirm': 'verified',
  'talents.otherTime': 'member',
  'talents.decline': office,
  'talents.withdraw': 'member',
  'talents.hold': office,

  'roundtables.table': 'verified',
  'roundtables.arrange': keepers,
  'roundtables.action': 'verified',
  'roundtables.myActions': 'member',
  // Who does what follows from the seats, which the rules look at.
  'roundtables.startAction': 'verified',
  'roundtables.reportAction': 'verified',
  'roundtables.acceptReport': 'verified',
  'roundtables.sendBack': 'verified',
  'roundtables.offerAction': 'verified',
  'roundtables.takeHandOver': 'verified',
  'roundtables.declineHandOver': 'verified',
  'roundtables.applyFor': 'verified',
  'roundtables.enterAnswer': 'verified',
  'roundtables.newVersion': 'verified',
  'roundtables.linkRequest': 'verified',
  'roundtables.linkTask': 'verified',
  'roundtables.chain': 'member',
  'roundtables.outcomes': {
    posts: [...RECEIVING_POSTS, 'communitySecretary', 'generalBranchSecretary', 'administrator', 'subdistrict'],
    over: 'own',
  },
  // Who may do what in a meeting follows from the seats of it.
  'roundtables.session': 'verified',
  'roundtables.codes': 'verified',
  'roundtables.open': 'verified',
  'roundtables.sit': 'verified',
  'roundtables.getUp': 'verified',
  'roundtables.name': 'verified',
  'roundtables.takeOverRecord': 'verified',
  'roundtables.record': 'verified',
  'roundtables.resolve': 'verified',
  'roundtables.close': 'verified',
  'roundtables.minutes': 'verified',
  'roundtables.circulate': 'verified',
  'roundtables.confirm': 'verified',
  'roundtables.append': 'verified',
  'roundtables.answerAppendix': 'verified',
  'roundtables.publishSummary': 'verified',
  'roundtables.publishMinutes': 'verified',
  'roundtables.summary': 'verified',
  'roundtables.paper': 'verified',
  // What else somebody may do follows from the seat in which they may sit.
  'roundtables.propose': 'verified',
  'roundtables.items': 'verified',
  'roundtables.item': 'verified',
  'roundtables.support': 'verified',
  'roundtables.unsupport': 'verified',
  'roundtables.comment': 'verified',
  'roundtables.accept': 'verified',
  'roundtables.decline': 'verified',
  'roundtables.merge': 'verified',
  'roundtables.keep': 'verified',
  'roundtables.withdrawItem': 'verified',
  'roundtables.plan': 'verified',
  'roundtables.list': 'verified',
  'roundtables.get': 'verified',
  'roundtables.putOn': 'verified',
  'roundtables.takeOff': 'verified',
  'roundtables.announce': 'verified',
  'roundtables.addLate': 'verified',
  'roundtables.move': 'verified',
  'roundtables.cancel': 'verified',

  'tasks.list': 'verified',
  'tasks.takers': 'verified',
  'tasks.get': 'verified',
  'tasks.mine': 'member',
  'tasks.hours': 'member',
  'tasks.calendar': 'verified',
  'tasks.year': 'verified',
  'tasks.uses': 'verified',
  'tasks.yearSheet': 'verified',
  'tasks.yearSheetOfAll': office,
  'tasks.me': 'member',
  'tasks.introduce': 'verified',
  'tasks.volunteers': taskLeaders,
  'tasks.consent': taskLeaders,
  'tasks.setAdult': taskLeaders,
  'tasks.draft': taskLeaders,
  'tasks.change': taskLeaders,
  'tasks.publish': taskLeaders,
  'tasks.claim': 'verified',
  'tasks.wait': 'verified',
  'tasks.withdraw': 'member',
  'tasks.takeOffer': 'verified',
  'tasks.declineOffer': 'member',
  'tasks.askStandIn': 'member',
  'tasks.takeOver': 'verified',
  'tasks.confirmComing': 'verified',
  'tasks.codes': taskLeaders,
  'tasks.checkIn': 'member',
  'tasks.checkOut': 'member',
  'tasks.photograph': 'member',
  'tasks.end': taskLeaders,
  'tasks.mark': taskLeaders,
  'tasks.claimFor': taskLeaders,
  'tasks.allow': taskLeaders,
  'tasks.setPlaces': taskLeaders,
  'tasks.suggest': taskLeaders,
  'tasks.ask': taskLeaders,
  'tasks.close': taskLeaders,
  'tasks.move': taskLeaders,
  'tasks.restrict': taskLeaders,
  'tasks.repeats': taskLeaders,
  'tasks.repeat': taskLeaders,
  'tasks.skipRepeat': taskLeaders,
  'tasks.endRepeat': taskLeaders,
  'tasks.thank': 'verified',
  'tasks.cancel': taskLeaders,
  'tasks.count': taskLeaders,
  'tasks.correct': office,
} as const satisfies Record<string, Grant>

export type ProcedureName = keyof typeof GRANTS
/** The procedures that ask for a post. */
export type GovernedName = { [N in ProcedureName]: (typeof GRANTS)[N] extends PostGrant ? N : never }[ProcedureName]

/** The posts that a procedure is granted to. */
export const postsFor = (name: GovernedName): readonly PostKind[] => GRANTS[name].posts

const WAITS = '您的住户身份还没有核实，请等楼栋长核实后再试'
/** Why somebody is not verified, where it is not that they wait. */
const NOT_VERIFIED: Partial<Record<MemberState, string>> = {
  refused: '您的住址没有通过核实，请到“我的”里看原因，改好后重新申请',
  left: '您已退出社区，请重新登记住处，核实后再试',
}

/** May they call it at all? Pure, so that a test can walk every post and every procedure. */
export function refusalOf(grant: Exclude<Grant, 'visitor'>, actor: Actor | null): AppError | null {
  if (!actor) return new AppError('FORBIDDEN', 'NOT_A_MEMBER', '您还没有加入社区，请先到“我的”里选择住址加入')
  if (grant === 'member' || (typeof grant === 'object' && holdsAny(actor, grant.posts))) return null
  if (grant === 'verified') {
    if (isVerified(actor.member)) return null
    return new AppError('FORBIDDEN', 'NOT_VERIFIED', NOT_VERIFIED[actor.member.state] ?? WAITS)
  }
  return new AppError('FORBIDDEN', 'NO_SUCH_POST', '您没有办理这件事的职务，请联系居委会')
}

/**
 * The post by which the actor may do this to what lies in `scope`.
 *
 * @param scope every id that contains the subject: the way from the community down to a place, or a team's or unit's id
 *   after its community's
 * @throws {AppError} FORBIDDEN with `message` where they hold no such post there
 */
export function authority(actor: Actor, name: GovernedName, scope: readonly string[], message?: string): Post {
  const post = postOver(actor, postsFor(name), scope)
  if (!post) throw forbidden(message)
  return post
}

/** Whether `authority` would be given: decides what a screen offers. The procedure itself checks again. */
export const mayOver = (actor: Actor, name: GovernedName, scope: readonly string[]): boolean =>
  postOver(actor, postsFor(name), scope) !== undefined
