import type { Confirmation, Hands } from 'types/meetings'
import type { AgendaEntry, Conclusion, RoundtableDocument } from 'types/roundtables'
import { SEAT_DUTY_NAMES } from 'types/words/meetings'
import { MAJORITY_NAMES, MATTER_CATEGORY_NAMES, OUTCOME_NAMES, REFERRAL_NAMES } from 'types/words/roundtables'
import { dayInShanghai, readableInShanghai } from '../../../kernel/time'
import { forOthers, namesIn } from './hiding'

/**
 * Minutes as plain text, made of what was entered. The same meeting gives the same text. Seats stand in it and no people, so
 * that a text under its hash names nobody who is erased later. Source: rules/roundtables.md C.1 (8, 9).
 */

type Meeting = RoundtableDocument
type Labels = (ids: readonly string[]) => string

const clock = (at: Date) => readableInShanghai(at).slice(11)

export const labelsIn =
  ({ seats }: Pick<Meeting, 'seats'>): Labels =>
  (ids) =>
    seats.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join('、') || '无'

/** Of what was dealt with, without the answers of the parties. */
export function minutesText(meeting: Meeting): string {
  const { number, startsAt, place, seats, agenda, quorums, openedAt, closedAt, minutes } = meeting
  const labels = labelsIn(meeting)
  const came = seats.filter(({ presence }) => presence)
  const duty = (one: Meeting['seats'][number]) => (one.duty ? `（${SEAT_DUTY_NAMES[one.duty]}）` : '')
  return [
    `圆桌会议纪要 第 ${number} 次`,
    `时间：${readableInShanghai(openedAt ?? startsAt)}${closedAt ? ` 至 ${clock(closedAt)}` : ''}`,
    `地点：${place}`,
    `到场：${came.map((one) => `${one.label}${duty(one)}${leftWords(one.presence?.left ?? null)}`).join('；') || '无'}`,
    `未到：${seats.flatMap((one) => (one.presence || one.invited ? [] : [one.label])).join('、') || '无'}`,
    ...quorums.map(
      ({ at, present, seats: all, isReached }) =>
        `${clock(at)} 到场 ${present} 席，共 ${all} 席，${isReached ? '达到开会人数' : '未达到开会人数，之后为碰头会，只作记录'}`,
    ),
    ...agenda.flatMap((item, place) => ['', ...itemLines(item, place + 1, labels)]),
    ...(minutes?.addition ? ['', '更正和补充说明', within(minutes.addition)] : []),
    '',
  ].join('\n')
}

/**
 * What somebody wrote, as one part of the text: lines of ours begin at the edge, its later lines stand in from there. So
 * nobody writes a line that reads as another seat's word.
 */
export const within = (written: string): string => written.split(/\r\n|[\n\r\u2028\u2029]/).join('\n　　')

const leftWords = (left: Date | null) => (left ? `，${clock(left)} 离开` : '')

function itemLines(item: AgendaEntry, number: number, labels: Labels): string[] {
  const { title, question, category, requests, lateWhy, said, options, conclusion } = item
  return [
    `议题 ${number}：${title}（${MATTER_CATEGORY_NAMES[category]}）`,
    `要议的事：${within(question)}`,
    ...(requests > 0 ? [`来自 ${requests} 位居民的反映`] : []),
    ...(lateWhy ? [`临时议题，原因：${within(lateWhy)}`] : []),
    ...said.map(({ seatId, text }) => `${labels([seatId])}：${within(text)}`),
    ...options.map(
      ({ text, hands }, place) => `方案 ${place + 1}：${text}${hands ? `。${handsWords(hands, labels)}` : ''}`,
    ),
    ...(conclusion ? conclusionLines(conclusion, labels) : ['结论：还没有']),
  ]
}

const handsWords = ({ inFavour, against, present }: Hands, labels: Labels) =>
  `当时到场 ${present} 席，赞成 ${inFavour.length} 席（${labels(inFavour)}），反对 ${against.length} 席（${labels(against)}）`

function conclusionLines(
  { outcome, text, agreedBy, against, referral, majority, noActionWhy, actions, drops }: Conclusion,
  labels: Labels,
): string[] {
  return [
    `结论（${OUTCOME_NAMES[outcome]}）：${within(text)}`,
    ...(agreedBy.length > 0 ? [`同意：${labels(agreedBy)}`] : []),
    ...(against.length > 0 ? [`不同意：${labels(against)}`] : []),
    ...referralLine({ referral, majority }),
    ...(noActionWhy ? [`无需落实：${within(noActionWhy)}`] : []),
    ...actions.map(
      ({ what, seatId, dueAt, evidence, reviewOn }, place) =>
        `落实 ${place + 1}：${within(what)}。${labels([seatId])}，${dayInShanghai(dueAt)} 前；做好的标准：${within(evidence)}；${reviewOn} 回看`,
    ),
    ...dropLines(drops),
  ]
}

const dropLines = (drops: Conclusion['drops'] = []) =>
  drops.map(({ what, reason }) => `不再落实：${within(what)}（${within(reason)}）`)

const referralLine = ({ referral, majority }: Pick<Conclusion, 'referral' | 'majority'>) =>
  referral ? [`转到：${REFERRAL_NAMES[referral]}${majority ? `（${MAJORITY_NAMES[majority]}）` : ''}`] : []

/** What is fixed: the minutes, and below them what each party said to them, word by word. */
export function fixedText(meeting: Meeting): string {
  const { seats, minutes } = meeting
  const answers = seats.flatMap(({ id, label, presence }) => {
    if (!presence) return []
    const said = answerOf(minutes, id)
    const earlier = earlierAnswers(minutes).filter(({ seatId }) => seatId === id)
    return [
      `${label}：${said ? answerWords(said) : '未回复'}`,
      ...earlier.map((one) => `${label}（对第 ${one.version} 稿）：${answerWords(one)}`),
    ]
  })
  return [minutesText(meeting), '各方对纪要的答复', ...answers, ...earlierLines(minutes), ''].join('\n')
}

const answerWords = ({ objection }: Pick<Confirmation, 'objection'>) =>
  objection ? `有意见：“${within(objection)}”` : '已确认'

/** What the secretary had sent with earlier versions, so that what was answered to them can be understood. */
const earlierLines = (minutes: Meeting['minutes']): string[] =>
  (minutes?.earlier ?? []).map(
    ({ version, circulatedAt, addition }) =>
      `第 ${version} 稿（${readableInShanghai(circulatedAt)} 发出）的更正和补充：${addition ? within(addition) : '没有'}`,
  )

/** What a seat said to the minutes as they are now, its last word; what it said to earlier ones does not count. */
export const answerOf = (minutes: Meeting['minutes'], seatId: string) =>
  minutes?.confirmations.filter((one) => one.seatId === seatId && one.version === minutes.version).at(-1)

/** What does not count any more, and stays beside what a seat says now. */
export const earlierAnswers = (minutes: Meeting['minutes']): Confirmation[] =>
  (minutes?.confirmations ?? []).filter((one) => one !== answerOf(minutes, one.seatId))

/** What neighbours read: what came of each item, who does what by when. Seats, and names only where they are asked for. @param hide names that do not stand in it */
export function summaryText(
  meeting: Meeting,
  { withNames, hide = withNames ? [] : namesIn(meeting) }: { withNames: boolean; hide?: readonly string[] },
): string {
  const { number, startsAt, place, seats, agenda } = meeting
  const labels = labelsIn(meeting)
  const person = (memberId: string) => {
    if (!withNames) return ''
    const all = seats.flatMap((one) => [...(one.holder ? [one.holder] : []), ...one.substitutes])
    const name = all.find((one) => one.memberId === memberId)?.name
    return name ? ` ${name}` : ''
  }
  const came = labels(seats.flatMap(({ id, presence }) => (presence ? [id] : [])))
  return forOthers(
    [
      `圆桌会议结果公示 第 ${number} 次`,
      `${readableInShanghai(startsAt)}，${place}`,
      `参加：${came}`,
      ...agenda.flatMap(({ title, conclusion }, index) => [
        '',
        `议题 ${index + 1}：${title}`,
        ...(conclusion
          ? [
              `结论（${OUTCOME_NAMES[conclusion.outcome]}）：${within(conclusion.text)}`,
              ...referralLine(conclusion),
              ...conclusion.actions.map(
                ({ what, seatId, memberId, dueAt }) =>
                  `${labels([seatId])}${person(memberId)}：${within(what)}，${dayInShanghai(dueAt)} 前`,
              ),
              ...dropLines(conclusion.drops),
            ]
          : []),
      ]),
      '',
    ].join('\n'),
    hide,
  )
}
