import { dutySubjects } from 'types/words/duty'
import { collectionOf, type DomainPlan, index, mattersKept, unique } from '../../kernel/registration'

/** Party members who report for duty, as data. */
export const dutyPlan = {
  name: 'duty',
  collections: {
    dutyFiles: mattersKept(
      {
        holds: 'party members who report for duty: unit, branch, what neighbours may see',
        kept: 'for as long as the community; of whoever is erased without their name and number',
        people: 'about',
      },
      index('by_member', 'communityId', 'memberId', '_id'),
      index('by_scope', 'communityId', 'scope', 'state', 'pinyin', '_id'),
      index('by_unit', 'unit.id', 'state', 'pinyin', '_id'),
      index('by_group', 'communityId', 'state', 'group'),
      index('by_building', 'buildingId', 'shared', 'pinyin'),
      index('by_name', 'communityId', 'name'),
      index('by_reminder', 'wantsReminder', 'state', '_id'),
      index('by_phone_key', 'phone.keyId'),
      index('by_community_phone_key', 'communityId', 'phone.keyId', '_id'),
    ),
    dutyPeriods: mattersKept(
      {
        holds: 'what party members did, one document a person and period',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_file', 'fileId', 'period'),
      index('by_member', 'memberId', '_id'),
      index('by_period', 'communityId', 'period', 'tookPart', 'excuse.state', 'group'),
      index('by_scope', 'communityId', 'scope', 'period', 'pinyin', '_id'),
      index('by_pending', 'communityId', 'entries.state', '_id'),
      index('by_excuse', 'communityId', 'excuse.state', '_id'),
      index('by_source', 'entries.source.id'),
    ),
    dutyActivities: mattersKept(
      {
        holds: 'activities and days of the community’s desk at which party members check in',
        kept: 'for as long as the community',
        people: 'part',
      },
      index('by_end', 'communityId', 'state', 'endsAt', 'startsAt'),
      index('by_leader', 'leaderId', '_id'),
    ),
    dutySettings: mattersKept({
      holds: 'how often a community asks its party members to take part, and how it calls them',
      kept: 'for as long as the community',
      people: 'byline',
    }),
    dutySums: collectionOf(
      {
        holds: 'how many party members of each unit and branch took part in a period, without names',
        kept: 'for as long as the community',
        people: 'none',
      },
      index('by_stale', 'stale', '_id'),
      index('by_community', 'communityId', 'period'),
    ),
    dutyLooks: collectionOf(
      {
        holds: 'who looked at whose file',
        kept: 'three years; of whoever is erased without their name',
        people: 'about',
      },
      index('by_member', 'memberId', '_id'),
      index('by_order', 'memberId', 'order'),
      index('by_file', 'fileId', '_id'),
      index('by_reader', 'by.memberId', '_id'),
      index('by_time', 'at'),
    ),
    dutySheets: collectionOf(
      {
        holds:
          'registers of party members that an office brought in: what came of their rows, without names and numbers',
        kept: 'for as long as the community, without their rows, which go once they are carried out or a day later',
        people: 'byline',
      },
      unique('by_lock', 'lock'),
      index('by_byline', 'by.memberId', 'updatedAt'),
      index('by_state', 'state', 'updatedAt'),
      index('by_rows', 'rowsFile', 'updatedAt'),
      index('by_bad', 'badFile', 'updatedAt'),
      index('by_handed', 'handedFile', 'updatedAt'),
    ),
  },
  subjects: dutySubjects,
  bursts: {
    'duty.sheetTemplate': { times: 30, minutes: 10 },
    'duty.reserveSheet': { times: 30, minutes: 10 },
    'duty.checkSheet': { times: 30, minutes: 10 },
    'duty.badRows': { times: 30, minutes: 10 },
  },
  // A look at a file, and codes that somebody could try.
  quotas: { 'duty.lookAt': 300, 'duty.report': 60 },
  whileBlocked: ['duty.leave', 'duty.save'],
  canBeOff: true,
  begins: [
    'duty.register',
    'duty.enter',
    'duty.openActivity',
    'duty.reserveSheet',
    'duty.checkSheet',
    'duty.applySheet',
  ],
} as const satisfies DomainPlan<'duty'>
