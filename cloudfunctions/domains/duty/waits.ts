import type { DutyFileDocument, DutyPeriodDocument } from 'types/duty'
import { periodName } from 'types/words/duty'
import { type PostKey, postKey } from 'types/words/posts'
import { ownKey } from 'types/words/todos'
import type { PureWait, Waits } from '../../kernel/todos/waiting'

/** What waits where party members report for duty. */

/** Who answers for a file: the secretary of its block, then of the yard, then the community's. */
export const branchKeys = ({ scope, communityId }: Pick<DutyFileDocument, 'scope' | 'communityId'>): PostKey[] => [
  ...[...scope]
    .reverse()
    .filter((id) => id !== communityId)
    .flatMap((id) => [postKey('branchSecretary', id), postKey('generalBranchSecretary', id)]),
  postKey('communitySecretary', communityId),
]

const forBranch = (file: Pick<DutyFileDocument, 'scope' | 'communityId'>, verb: PureWait['verb']): PureWait => {
  const [holder, ...instead] = branchKeys(file)
  return { holder: holder ?? '', verb, due: null, instead }
}

/** A file that was registered waits for the branch. */
export const fileWaits: Waits<DutyFileDocument> = {
  kind: 'dutyFile',
  event: 'dutyFile.waits',
  waitsFor(file) {
    if (file.state !== 'applied') return null
    const { createdAt, updatedAt, name, memberId } = file
    const own = memberId ? [{ holder: ownKey(memberId), verb: null, due: null }] : []
    return {
      urgent: false,
      subject: { title: name, sign: null, number: null, photos: 0, since: updatedAt ?? createdAt },
      place: null,
      order: updatedAt ?? createdAt,
      climbAt: null,
      waits: [forBranch(file, 'confirmDuty'), ...own],
    }
  },
}

/** A scan without a network and an excuse that was asked for wait for the community's posts. */
export const periodWaits: Waits<DutyPeriodDocument> = {
  kind: 'dutyPeriod',
  event: 'dutyPeriod.waits',
  waitsFor({ communityId, entries, excuse, name, period, scope, createdAt }) {
    const whose = { communityId, scope }
    const scanned = entries.find(({ state }) => state === 'pending')
    const waits: PureWait[] = [
      ...(scanned ? [forBranch(whose, 'confirmScan')] : []),
      ...(excuse?.state === 'asked' ? [forBranch(whose, 'answerExcuse')] : []),
    ]
    if (waits.length === 0) return null
    const since = scanned?.at ?? excuse?.at ?? createdAt
    return {
      urgent: false,
      subject: { title: `${name} · ${periodName(period)}`, sign: null, number: null, photos: 0, since },
      place: null,
      order: since,
      climbAt: null,
      waits,
    }
  },
}
