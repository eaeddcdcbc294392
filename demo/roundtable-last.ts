import type { MeetingActionDocument } from 'types/meeting-actions'
import type { ActionState, MatterCategory } from 'types/words/roundtables'

/** What the last roundtable of the demo community resolved, with actions in every state. Invented. */

const DAY = 24 * 3_600_000

export interface LastAction {
  id: string
  fixedId?: string
  seatId: string
  what: string
  evidence?: string
  state: ActionState
  /** Days after the meeting, which was 20 days ago. */
  dueIn: number
  more?(action: MeetingActionDocument, now: Date): Partial<MeetingActionDocument>
}

interface LastItem {
  id: string
  category: MatterCategory
  title: string
  /** Words of the requests from which it came. */
  about?: string
  actions: LastAction[]
}

const entry = (
  action: MeetingActionDocument,
  step: MeetingActionDocument['timeline'][number]['step'],
  at: Date,
  text?: string,
) => {
  const { memberId, name, label } = action.owner
  const by = memberId ? { memberId, name, post: label } : null
  return { id: `${action._id}-${step}`, at, step, by, key: null, ...(text ? { text } : {}) }
}

const ago = (now: Date, days: number) => new Date(now.getTime() - days * DAY)

/** The school gate: three actions by three seats. */
const SCHOOL_GATE: LastAction[] = [
  {
    id: 'gate',
    fixedId: 'action-gate',
    seatId: 'seat-committee',
    what: '早晚上下学时在校门口疏导交通',
    evidence: '一周不堵车',
    state: 'inHand',
    dueIn: 40,
    more: (action, now) => ({
      timeline: [...action.timeline, entry(action, 'start', ago(now, 15))],
      versions: [{ number: 1, at: ago(now, 14), text: '早 7:30–8:10、晚 16:00–16:40，每班两人。', photos: [] }],
    }),
  },
  {
    id: 'bays',
    fixedId: 'action-bays',
    seatId: 'seat-property',
    what: '向交警申请校门口临时停车点',
    evidence: '交警的批复',
    state: 'inHand',
    dueIn: 45,
    more: (action, now) => ({
      application: {
        to: '区交警大队',
        number: '临停 118 号',
        sentAt: ago(now, 12),
        answeredAt: null,
        answer: null,
      },
      timeline: [...action.timeline, entry(action, 'apply', ago(now, 12), '区交警大队，编号 临停 118 号')],
    }),
  },
  {
    id: 'parents',
    fixedId: 'action-parents',
    seatId: 'seat-school',
    what: '开家长会，提倡步行上学、错时接送',
    evidence: '家长会的照片',
    state: 'reported',
    dueIn: 25,
    more: (action, now) => ({
      reportedAt: ago(now, 1),
      acceptBy: new Date(now.getTime() + 6 * DAY),
      climbAt: null,
      timeline: [...action.timeline, entry(action, 'report', ago(now, 1), '上周五开了家长会，三个年级都到了。')],
    }),
  },
]

export const LAST_ACTIONS: LastItem[] = [
  { id: 'item-school-gate', category: 'servingPeople', title: '校门口早晚拥堵', actions: SCHOOL_GATE },
  {
    id: 'item-lamp',
    category: 'publicRepairs',
    title: '架空层和北门照明',
    about: '架空层的灯坏了',
    actions: [
      {
        id: 'lamp',
        fixedId: 'action-lamp',
        seatId: 'seat-property',
        what: '北门换六盏路灯',
        state: 'open',
        dueIn: 13,
        more: () => ({ level: 1 }),
      },
      {
        id: 'tree',
        fixedId: 'action-tree',
        seatId: 'seat-steward',
        what: '约园林修剪遮灯的树枝',
        state: 'done',
        dueIn: 10,
      },
    ],
  },
  {
    id: 'item-shed',
    category: 'communityBuilding',
    title: '车棚划出快递车位',
    actions: [
      {
        id: 'shed',
        fixedId: 'action-shed',
        seatId: 'seat-property',
        what: '车棚划出三个快递车位',
        state: 'open',
        dueIn: 35,
      },
      {
        id: 'board',
        fixedId: 'action-board',
        seatId: 'seat-steward',
        what: '在车棚门口立一块停放示意牌',
        state: 'inHand',
        dueIn: 38,
        more: (action, now) => ({
          offeredTo: { ...action.chair, party: 'residentsCommittee' as const, label: '居委会' },
          timeline: [...action.timeline, entry(action, 'askHandOver', ago(now, 2), '居委会，有现成的牌子')],
        }),
      },
      {
        id: 'old',
        fixedId: 'action-old',
        seatId: 'seat-owners',
        what: '给旧自行车贴告知单',
        state: 'dropped',
        dueIn: 12,
        more: (action, now) => ({
          timeline: [...action.timeline, entry(action, 'drop', ago(now, 6), '旧车已由车主自行清走')],
        }),
      },
      {
        id: 'rule',
        fixedId: 'action-rule',
        seatId: 'seat-owners',
        what: '写一份车棚公约',
        state: 'done',
        dueIn: 9,
        more: (action, now) => ({
          unconfirmed: true,
          timeline: [
            ...action.timeline,
            entry(action, 'report', ago(now, 16), '公约写好，贴在车棚门口。'),
            { id: 'action-rule-silent', at: ago(now, 9), step: 'acceptSilently', by: null, key: null },
          ],
        }),
      },
    ],
  },
]
