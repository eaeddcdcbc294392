import type { LetterDocument } from 'types/letters'
import { send } from '../../../cloudfunctions/domains/letters/feedback'
import { draft, letterIdOf } from '../../../cloudfunctions/domains/letters/rules/letter'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { dutyFileOf } from '../../../demo/duty'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { HERE, holder } from '../../support/seats'
import type { Subjects } from '../tables'

interface LetterSubjects {
  letterId: string
  feedbackId: string
}

export const subjects: Subjects<LetterSubjects> = {
  inDemo: async () => ({
    letterId: letterIdOf(dutyFileOf('demo-lei'), String(new Date().getFullYear() - 1), 1),
    feedbackId: 'feedback-water',
  }),
  /** One that was sent to the unit in which the contact of scope 'own' holds the post. */
  async inSeats({ registered, now }) {
    const whose = { fileId: 'none', communityId: HERE, memberId: null, name: '雷永明', pinyin: 'lei yong ming' }
    const unit = { id: registered.unit.own, name: '单位' }
    const made = draft({ ...whose, unit, year: '2025', turn: 1, figures: [], deeds: [] }, null, now)
    const letter: LetterDocument = { ...made, state: 'sent', sentAt: now }
    await add('letters', [letter])
    const contact = actorOf(holder('unitContact', 'unit', 'own', registered).member, now)
    const feedback = send('unit-feedback', '谢谢社区', contact, { key: newKey(), now })
    await add('unitFeedback', [feedback])
    return () => ({ letterId: letter._id, feedbackId: feedback._id })
  },
  marks: ['希望社区提前一个月告诉我们需要多少人手'],
}
