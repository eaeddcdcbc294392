import type { MeetingSeat } from 'types/meetings'
import type { RoundtableDocument } from 'types/roundtables'

/** A meeting that was held and closed, for tests of rules. Invented. */

export const shanghai = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)

const seat = (n: number, duty: MeetingSeat['duty'], label: string) => ({
  id: `s${n}`,
  party: 'other' as const,
  label,
  unitId: null,
  holder: { memberId: `m${n}`, name: `人 ${n}` },
  substitutes: [],
  duty,
  invited: false,
  presence: { memberId: `m${n}`, name: `人 ${n}`, at: new Date(0), way: 'list' as const, left: null },
})

/** Held at this time, and closed. */
export const heldAt = (startsAt: Date, more: Partial<RoundtableDocument> = {}): RoundtableDocument => ({
  _id: 'meeting',
  communityId: 'c1',
  state: 'drafting',
  number: '2026-03',
  startsAt,
  place: '会议室',
  order: '',
  quorum: 'half',
  seats: [seat(1, 'chair', '居委会'), seat(2, 'secretary', '记录'), seat(3, null, '物业公司')],
  agenda: [
    {
      itemId: 'i1',
      title: '路灯',
      question: '谁来修？',
      category: 'publicRepairs',
      ownersDecide: false,
      requests: 2,
      lateWhy: null,
      said: [{ id: 'a', seatId: 's3', at: startsAt, text: '<script>alert(1)</script>' }],
      options: [
        { id: 'b', text: '=1+1', hands: { at: startsAt, inFavour: ['s1', 's3'], against: ['s2'], present: 3 } },
      ],
      conclusion: {
        outcome: 'agreed',
        at: startsAt,
        text: '物业公司来修，电话 13800138000。',
        agreedBy: ['s1', 's3'],
        against: [],
        referral: null,
        majority: null,
        noActionWhy: null,
        actions: [
          {
            id: 'x',
            what: '换灯',
            seatId: 's3',
            memberId: 'm3',
            dueAt: shanghai('2026-03-20', '18:00'),
            reviewOn: '2026-03-20',
            evidence: '灯亮',
          },
        ],
      },
    },
  ],
  announcedAt: null,
  openedAt: startsAt,
  closedAt: new Date(startsAt.getTime() + 3_600_000),
  quorums: [],
  recorder: null,
  minutes: null,
  posted: null,
  dueAt: null,
  timeline: [],
  effects: [],
  version: 5,
  createdAt: startsAt,
  updatedAt: startsAt,
  ...more,
})
