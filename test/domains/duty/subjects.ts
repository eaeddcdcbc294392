import type { DutyFileDocument } from 'types/duty'
import type { DutySheetDocument } from 'types/duty-sheets'
import type { Byline } from 'types/matter'
import { open } from '../../../cloudfunctions/domains/duty/activities'
import type { FileFields } from '../../../cloudfunctions/domains/duty/files'
import { enter } from '../../../cloudfunctions/domains/duty/joining'
import { entryIdOf, firstEntry, periodIdOf } from '../../../cloudfunctions/domains/duty/reporting'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { dutyFileOf } from '../../../demo/duty'
import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { HERE, holder, WAY } from '../../support/seats'
import type { Subjects } from '../tables'

interface DutySubjects {
  dutyFileId: string
  dutyPeriodId: string
  dutyEntryId: string
  dutyActivityId: string
  dutySheetId: string
}

const HOUR = 3_600_000

/** What calls about duty are made about: a file on paper with the branch of the first block, an entry of it, an activity. */
export const subjects: Subjects<DutySubjects> = {
  async inDemo() {
    const by = { memberId: memberIdOf(COMMUNITY, 'demo-wang'), name: '王芳', post: '居委会' }
    await add('dutySheets', [endedRegister('register-here', COMMUNITY, by)])
    return {
      dutyFileId: 'duty-ding',
      dutyPeriodId: periodIdOf(dutyFileOf('demo-feng'), dayInShanghai(new Date()).slice(0, 7)),
      dutyEntryId: entryIdOf(dutyFileOf('demo-feng'), { kind: 'help', id: 'demo-看望独居老人', label: '' }),
      dutyActivityId: 'duty-activity',
      dutySheetId: 'register-here',
    }
  },
  async inSeats({ registered, everybody, now }) {
    const secretary = actorOf(holder('communitySecretary', 'community', 'own', registered).member, now)
    const block = WAY.findIndex(({ level }) => level === 'block')
    const way = WAY.slice(0, block + 1)
    const fields: FileFields = {
      kind: 'retired',
      unit: null,
      branch: { id: way.at(-1)?.id ?? '', label: way.at(-1)?.label ?? '' },
      scope: way.map(({ id }) => id),
      home: null,
      buildingId: null,
      skills: null,
      times: null,
    }
    const by = { memberId: secretary.memberId, name: secretary.member.name, post: '党委书记' }
    const whose = { _id: 'duty-file', communityId: HERE, name: '丁桂芳', phone: null }
    const file: DutyFileDocument = enter(whose, fields, by, { key: newKey(), now })
    const doing = {
      source: { kind: 'help' as const, id: 'help', label: '看望老人' },
      at: now,
      by,
      state: 'counted' as const,
    }
    const { document } = firstEntry(file, dayInShanghai(now).slice(0, 7), doing, { step: 'record', key: newKey(), now })
    const startsAt = now.getTime() + 48 * HOUR
    const input = {
      kind: 'activity' as const,
      title: '清理楼道',
      where: '楼前',
      startsAt,
      endsAt: startsAt + HOUR,
      key: newKey(),
    }
    await add('dutyFiles', [file])
    await add('dutyPeriods', [document])
    await add('dutyActivities', [open('duty-activity', input, secretary, now)])
    // A register belongs to who brought it in, so that everybody has one of their own.
    const registerOf = (memberId: string) => `register-${memberId}`
    const registers = everybody.map(({ member: { _id: memberId }, communityId }) =>
      endedRegister(registerOf(memberId), communityId, { memberId, name: '人', post: null }),
    )
    await add('dutySheets', registers)
    return (who) => ({
      dutySheetId: registerOf(who.member._id),
      dutyFileId: file._id,
      dutyPeriodId: document._id,
      dutyEntryId: document.entries[0]?.id ?? '',
      dutyActivityId: 'duty-activity',
    })
  },
  marks: ['丁桂芳', '沙立新', '清理楼道和单元门口'],
}

/** A register of which nothing is left to do. */
export function endedRegister(_id: string, communityId: string, by: Byline): DutySheetDocument {
  const at = new Date('2026-01-01T00:00:00+08:00')
  const figures = { enter: 0, unchanged: 0, bad: 0, employers: 0, employerNames: [], noUnit: 0 }
  const sheet = { name: '党员', others: [], row: 1, columns: [], unused: [] }
  const work = { lock: _id, figures, sheet, state: 'done' as const, done: 0, total: 0, entered: 0, left: [] }
  return {
    _id,
    communityId,
    by,
    ...work,
    rowsFile: '',
    badFile: '',
    handedFile: '',
    createdAt: at,
    updatedAt: at,
  }
}
