import type { DutyActivityDocument, DutyFileDocument, DutyPeriodDocument } from 'types/duty'
import { EXCUSE_NAMES, periodName } from 'types/words/duty'
import type { Happening, Reaction } from '../../kernel/effects'
import { entryOf, tell, tellHolders } from '../messages/telling'
import { branchKeys } from './waits'

/** Who hears of what where party members report for duty, and in which words. Whoever has no app is told by their branch. */

type Words = { title: string; text: string }

const tellOwner =
  (words: (happening: Happening<DutyFileDocument>) => Words): Reaction<DutyFileDocument> =>
  async (happening) => {
    const { matter } = happening
    if (!matter.memberId) return
    await tell(happening, [matter.memberId], { kind: 'dutyFile', id: matter._id }, words(happening))
  }

export const tellRegistered: Reaction<DutyFileDocument> = async (happening) => {
  const { matter } = happening
  const wording = { title: '有党员来报到，请确认', text: [matter.name, matter.unit?.name].filter(Boolean).join(' · ') }
  await tellHolders(happening, branchKeys(matter), { ...wording, subject: { kind: 'dutyFile', id: matter._id } })
}

export const tellConfirmed = tellOwner(() => ({ title: '报到已确认', text: '可以选岗位、作承诺、报名活动了' }))
export const tellRefused = tellOwner(({ matter, effect }) => ({
  title: '报到没有通过',
  text: entryOf(matter, effect)?.text ?? '请联系支部',
}))
export const tellTransferred = tellOwner(({ matter }) => ({
  title: '您的组织关系有变动',
  text: [matter.unit?.name ?? '单位待定', matter.branch?.label].filter(Boolean).join(' · '),
}))
export const tellReminded = tellOwner(({ matter }) => ({
  title: '这一期还可以参加',
  text: `${matter.remindedOf ? periodName(matter.remindedOf) : '这一期'}有空就来，不方便也可以请个假`,
}))

const about = ({ _id: id }: DutyPeriodDocument) => ({ kind: 'dutyPeriod' as const, id })

const tellOfPeriod =
  (words: (happening: Happening<DutyPeriodDocument>) => Words): Reaction<DutyPeriodDocument> =>
  async (happening) => {
    const { matter } = happening
    if (matter.memberId) await tell(happening, [matter.memberId], about(matter), words(happening))
  }

const labelIn = ({ matter, effect }: Happening<DutyPeriodDocument>): string => {
  const { entryId } = matter.timeline.find(({ id }) => id === effect.entryId) ?? {}
  return matter.entries.find(({ id }) => id === entryId)?.source.label ?? ''
}

export const tellStruck = tellOfPeriod((happening) => ({
  title: '一次记录被撤销了',
  text: `“${labelIn(happening)}”：${entryOf(happening.matter, happening.effect)?.text ?? ''}`,
}))
export const tellScanDropped = tellOfPeriod((happening) => ({
  title: '离线签到没有记上',
  text: `“${labelIn(happening)}”没有得到负责人确认，有疑问请联系社区`,
}))
export const tellExcused = tellOfPeriod(({ matter }) => ({
  title: '已为您请好假',
  text: `${periodName(matter.period)}${matter.excuse ? `（${EXCUSE_NAMES[matter.excuse.kind]}）` : ''}`,
}))

export const tellExcuseRefused = tellOfPeriod((happening) => ({
  title: '这次请假支部没有同意',
  text: `${periodName(happening.matter.period)}：${entryOf(happening.matter, happening.effect)?.text ?? '请联系支部'}`,
}))

/** Whoever leads is told; those who came are few at that time and see it on the list. */
export const tellCancelled: Reaction<DutyActivityDocument> = async (happening) => {
  const { matter } = happening
  const words = { title: '活动取消了', text: `“${matter.title}”` }
  await tell(happening, [matter.leaderId], { kind: 'dutyActivity', id: matter._id }, words)
}
