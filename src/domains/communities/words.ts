import type { SetupStepView, SetupView } from 'types/communities'
import { SETUP_STEP_NAMES, type SetupStep } from 'types/words/communities'
import { POST_DUTIES, type PostKind } from 'types/words/posts'
import { PROPERTY_DUTY } from '@/screen/office/words'
import type { IconName } from '@/ui/icon'

/** How the set-up reads on screen. */

export const SETUP_ICONS: Record<SetupStep, IconName> = {
  places: 'building',
  contact: 'phone',
  office: 'people',
  property: 'tools',
  coverage: 'shield',
  residents: 'home',
}

/** What is done in a step, for whoever does it for the first time. */
export const SETUP_HINTS: Record<SetupStep, string> = {
  places: '用表格一次导入，或一栋一栋录入。居民要选自己的门牌才能加入。',
  contact: '还没核实身份的居民有急事，打这个电话。',
  office: '发一个邀请给居委会的同事，诉求由居委会受理。',
  property: '发一个邀请给物业公司，维修的事派给他们办。',
  coverage: '楼栋长核实本楼的住户。缺人的楼栋，由网格员或居委会核实。',
  residents: '把小程序发到居民群，或打印楼栋门口的二维码。',
}

/** The bar fills from its beginning, in whichever order things were done. */
export function progressOf(steps: readonly SetupStepView[]) {
  const doneFirst = [...steps].sort((a, b) => Number(b.done) - Number(a.done))
  return {
    names: doneFirst.map(({ step }) => SETUP_STEP_NAMES[step]),
    done: steps.filter((one) => one.done).length,
    /** Undefined when all is done. */
    next: steps.find((one) => !one.done),
  }
}

/** How far a step has come: '6 栋楼，300 户', '4 / 6 栋'. */
export function progressWords({ step, done, count, of }: SetupStepView, households: number): string {
  if (step === 'places') return count === 0 ? '还没有楼栋' : `${count} 栋楼，${households} 户`
  if (step === 'coverage') return of === 0 ? '先录入楼栋' : `${count} / ${of} 栋`
  if (step === 'residents') return count === 0 ? '还没有人' : `${count} 人`
  return done ? '已完成' : '还没有'
}

/** What one calls whom for. */
export const PHONE_DUTIES: Partial<Record<PostKind, string>> = {
  residentsCommittee: '不知道找谁、着急的事',
  propertyCompany: PROPERTY_DUTY,
  warden: POST_DUTIES.warden,
}

/** '0571-88000110，24 小时 0571-88000119', '还没有填'. */
export const propertyWords = ({ phone, nightPhone }: SetupView['property'][number]): string =>
  phone ? `${phone}${nightPhone ? `，24 小时 ${nightPhone}` : ''}` : '还没有填'
