import {
  MAJORITY_NAMES,
  MAJORITY_OF,
  type Majority,
  type Outcome,
  OWNERS_MATTER_NAMES,
  type OwnersMatter,
  type Referral,
} from './roundtables'

/**
 * What may be entered as the conclusion of an item. The cloud refuses by it, and the form in session says it before it sends.
 * No schemas: the app imports this file. Source: rules/roundtables.md C.1 (6, 7), C.3; C8.
 */

interface Seat {
  id: string
  label: string
  isPresent: boolean
}

interface Item {
  ownersDecide: boolean
  ownersMatter?: OwnersMatter | undefined
  /** The seats that something is asked of. */
  askedOf?: readonly string[] | undefined
}

interface Entered {
  outcome: Outcome
  /** Ids of seats. */
  agreedBy: readonly string[]
  against: readonly string[]
  referral?: Referral | null | undefined
  majority?: Majority | null | undefined
  noActionWhy?: string | null | undefined
  actions: readonly { seatId: string }[]
}

export interface ConclusionFault {
  field: 'outcome' | 'agreedBy' | 'actions' | 'referral' | 'majority'
  /** What is wrong and what to do about it. */
  message: string
  /** It is for the owners to decide, and not for the table. */
  isForOwners?: true
}

/** @returns the first thing that is wrong; undefined where nothing is */
export function conclusionFault(seats: readonly Seat[], item: Item, input: Entered): ConclusionFault | undefined {
  const { outcome, actions, referral } = input
  const absent = absentFault(seats, input)
  if (absent) return absent
  if (outcome === 'agreed') return agreedFault(seats, item, input)
  if (outcome === 'advice') return adviceFault(seats, item, input)
  if (actions.length > 0) {
    return { field: 'actions', message: '没有定下来的议题不能安排落实事项，请删去，或改选“各方同意”' }
  }
  if (outcome !== 'referred') return undefined
  if (!referral) return { field: 'referral', message: '请选择转到哪里' }
  return referral === 'motion' ? majorityFault(item, input) : undefined
}

/** Whoever says yes or no is in the room, and says one of both. */
function absentFault(seats: readonly Seat[], { agreedBy, against }: Entered): ConclusionFault | undefined {
  const here = new Set(seats.filter(({ isPresent }) => isPresent).map(({ id }) => id))
  const all = [...agreedBy, ...against]
  if (all.some((one) => !here.has(one))) {
    return { field: 'agreedBy', message: '表态的席位里有不在场的，请重新选择' }
  }
  if (new Set(all).size < all.length) return { field: 'agreedBy', message: '一个席位只能表态一次，请重新选择' }
  return undefined
}

/** Each party that it takes has said yes; there is no majority over a party. What owners decide is not the table's. */
function agreedFault(seats: readonly Seat[], item: Item, input: Entered): ConclusionFault | undefined {
  const { against, agreedBy, actions, noActionWhy } = input
  if (item.ownersDecide) {
    const message = `这件事依法由业主共同决定（民法典第二百七十八条），圆桌会议不能记为“各方同意”。请选“转其他途径”里的“业主表决”：${majoritiesIn(item)}`
    return { field: 'outcome', message, isForOwners: true }
  }
  const labels = (ids: readonly string[]) =>
    seats.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join('、')
  if (against.length > 0) {
    const message = `${labels(against)}没有同意，不能记为“各方同意”。请选“未达成一致”或“转其他途径”`
    return { field: 'outcome', message }
  }
  if (agreedBy.length === 0) return { field: 'agreedBy', message: '请选择哪些席位同意了' }
  // A seat that is gone from the table since it was asked cannot say anything.
  const asked = (item.askedOf ?? []).filter((one) => seats.some(({ id }) => id === one))
  const named = [...new Set([...asked, ...actions.map(({ seatId }) => seatId)])]
  const silent = named.filter((one) => !agreedBy.includes(one))
  if (silent.length > 0) {
    const message = `${labels(silent)}还没有表示同意，不能记为“各方同意”。请先问清楚，或选别的结果`
    return { field: 'agreedBy', message }
  }
  if (actions.length === 0 && !noActionWhy) {
    return { field: 'actions', message: '请写清谁、什么时候、做什么；不用做的，请填写“无需落实”的原因' }
  }
  return undefined
}

/** Advice gives nothing to do to a seat that said no, and carries out nothing that owners decide. */
function adviceFault(seats: readonly Seat[], item: Item, { against, actions }: Entered): ConclusionFault | undefined {
  if (item.ownersDecide && actions.length > 0) {
    const message = '这件事由业主共同决定，不能先安排落实。请删去事项，或选“转其他途径”里的“业主表决”'
    return { field: 'actions', message }
  }
  const unwilling = seats.find(({ id }) => against.includes(id) && actions.some(({ seatId }) => seatId === id))
  if (!unwilling) return undefined
  return {
    field: 'actions',
    message: `${unwilling.label}没有同意，不能给它安排事项。请删去，或选“未达成一致”`,
  }
}

/** How many owners have to agree follows from what the item says that they decide; else it is chosen. */
function majorityFault({ ownersMatter }: Item, { majority }: Entered): ConclusionFault | undefined {
  if (!ownersMatter) {
    if (majority) return undefined
    const message = `请选择要多少业主同意：${MAJORITY_NAMES.half}；或${MAJORITY_NAMES.threeQuarters}`
    return { field: 'majority', message }
  }
  const asked = MAJORITY_OF[ownersMatter]
  if (!majority || majority === asked) return undefined
  const message = `${OWNERS_MATTER_NAMES[ownersMatter]}，依法要${MAJORITY_NAMES[asked]}，请修改`
  return { field: 'majority', message }
}

/** 动用维修资金：面积和人数各三分之二以上……; both where the item does not say which it is. */
const majoritiesIn = ({ ownersMatter }: Item): string =>
  (ownersMatter ? [ownersMatter] : (['useFund', 'raiseFund'] as const))
    .map((one) => `${OWNERS_MATTER_NAMES[one]}要${MAJORITY_NAMES[MAJORITY_OF[one]]}`)
    .join('；')
