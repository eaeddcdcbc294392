import type { PostKind } from 'types/words/posts'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { newKey } from '../../support/house'
import { type ExpectedPosts, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'

/** Those over the whole community's party members. */
const WHOLE: PostKind[] = ['communitySecretary', 'residentsCommittee']
const BRANCH: PostKind[] = [...WHOLE, 'generalBranchSecretary', 'branchSecretary']
/** The file of the subjects is with a branch of the first block. */
const branch = BRANCH
const whole: ExpectedPosts = { posts: WHOLE, over: 'team' }
const NEXT_WEEK = 7 * 24 * 3_600_000
const today = () => dayInShanghai(new Date())
/** What a post gives by itself: its holder sees what is theirs. */
const own = (posts: PostKind[]): ExpectedPosts => ({ posts, over: 'any' })

export const procedures: LinesOf<'duty'> = {
  'duty.mine': { may: 'member', input: () => ({}), open: 'own' },
  'duty.register': {
    may: 'verified',
    input: () => ({ kind: 'retired', consent: true, shared: false, key: newKey() }),
    open: 'own',
  },
  'duty.save': {
    may: 'member',
    input: ({ dutyFileId }) => ({ ...step(dutyFileId), shared: false, wantsReminder: false }),
  },
  'duty.leave': { may: 'member', input: ({ dutyFileId }) => step(dutyFileId) },
  'duty.endFile': { may: whole, input: ({ dutyFileId }) => step(dutyFileId) },
  'duty.looks': { may: 'member', input: () => ({}), open: 'own' },
  'duty.files': { may: own([...BRANCH, 'unitContact']), input: () => ({}), open: 'own' },
  'duty.sheet': { may: own([...BRANCH, 'unitContact']), input: () => undefined, open: 'own', again: 'without key' },
  'duty.lookAt': {
    may: [...BRANCH, 'unitContact'],
    input: ({ dutyFileId: id }) => ({ id, key: newKey() }),
    again: 'anew',
  },
  'duty.enter': {
    may: ofCommunity(WHOLE),
    input: () => ({ name: '魏来', kind: 'retired', key: newKey() }),
    open: 'own',
  },
  'duty.sheetTemplate': { may: ofCommunity(WHOLE), input: () => undefined, open: 'own', again: 'without key' },
  'duty.reserveSheet': { may: ofCommunity(WHOLE), input: () => ({ key: newKey() }), open: 'own' },
  'duty.checkSheet': {
    may: ofCommunity(WHOLE),
    input: ({ fileId }) => ({ fileId, key: newKey() }),
    open: 'own',
    noTexts: ['fileId'],
  },
  'duty.applySheet': {
    may: ofCommunity(WHOLE),
    input: ({ dutySheetId: id }) => ({ id }),
    again: 'without key',
  },
  'duty.lastSheet': { may: ofCommunity(WHOLE), input: () => undefined, open: 'own' },
  'duty.badRows': { may: ofCommunity(WHOLE), input: ({ dutySheetId: id }) => ({ id }), again: 'without key' },
  'duty.confirm': { may: branch, input: ({ dutyFileId }) => step(dutyFileId) },
  'duty.refuse': { may: branch, input: ({ dutyFileId }) => ({ ...step(dutyFileId), reason: '不在本支部' }) },
  'duty.transfer': { may: whole, input: ({ dutyFileId }) => step(dutyFileId) },
  'duty.activities': { may: 'verified', input: () => ({}), open: 'own', whole: true },
  'duty.activity': { may: 'verified', input: ({ dutyActivityId: id }) => ({ id }) },
  'duty.openActivity': {
    may: own(BRANCH),
    input: () => {
      const startsAt = Date.now() + NEXT_WEEK
      const place = { title: '清理楼道', where: '3 号楼前' }
      return { kind: 'activity', ...place, startsAt, endsAt: startsAt + 3_600_000, key: newKey() }
    },
    open: 'own',
  },
  'duty.cancelActivity': { may: 'verified', input: ({ dutyActivityId }) => step(dutyActivityId) },
  'duty.codes': {
    may: 'verified',
    input: ({ dutyActivityId: id }) => ({ id }),
    withoutSince: 'codes of ten minutes, fetched anew once they are used up',
  },
  'duty.report': {
    may: 'verified',
    input: ({ dutyActivityId: activityId }) => ({ activityId, code: '00000000', key: newKey() }),
    aside: ['code', 'scannedAt'],
  },
  'duty.enterOnList': {
    may: 'verified',
    input: ({ dutyActivityId: activityId, dutyFileId: fileId }) => ({ activityId, fileId, key: newKey() }),
  },
  'duty.scans': { may: own(BRANCH), input: () => ({}), open: 'own' },
  'duty.decideScan': {
    may: branch,
    input: ({ dutyPeriodId: id, dutyEntryId: entryId }) => ({ id, entryId, isThere: true, key: newKey() }),
  },
  'duty.record': {
    may: whole,
    input: ({ dutyFileId: fileId }) => ({ fileId, day: today(), kind: 'help', label: '看望老人', key: newKey() }),
  },
  'duty.strike': {
    may: whole,
    input: ({ dutyPeriodId: id, dutyEntryId: entryId }) => ({ id, entryId, reason: '记错了人', key: newKey() }),
  },
  'duty.askExcuse': { may: 'verified', input: () => ({ kind: 'away', key: newKey() }), open: 'own' },
  'duty.excuse': {
    may: branch,
    input: ({ dutyFileId: fileId }) => ({ fileId, kind: 'away', key: newKey() }),
  },
  'duty.excuses': { may: own(BRANCH), input: () => ({}), open: 'own' },
  'duty.period': { may: own(BRANCH), input: () => ({}), open: 'own' },
  'duty.branch': {
    may: own(['generalBranchSecretary', 'branchSecretary']),
    input: () => ({}),
    open: 'own',
    asks: 'demo-liang',
  },
  'duty.setRhythm': { may: ofCommunity(WHOLE), input: () => ({ kind: 'month', key: newKey() }), open: 'own' },
  'duty.setLabels': {
    may: ofCommunity(WHOLE),
    input: () => ({ inService: '在职', retired: '退休', floating: '流动', key: newKey() }),
    open: 'own',
  },
  'duty.setCheckIn': { may: ofCommunity(WHOLE), input: () => ({ checkIn: true, key: newKey() }), open: 'own' },
  // Each period is a deed of its own, by whatever key.
  'duty.postsHeld': { may: own(BRANCH), input: () => ({ key: newKey() }), open: 'own', again: 'anew' },
}
