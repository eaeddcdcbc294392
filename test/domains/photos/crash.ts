import type { Allowed, CasesOf, ClockCase, PushCase } from '../../crash/case'
import { CHEN, OFFICE, PROPERTY } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { HOURS } from '../../crash/times'
import { sendPicture, takeIn } from '../../support/pictures'
import { picture } from '../requests/crash'

const MEDIA_CHECK: Allowed['askedTwice'] = {
  'security.mediaCheckAsync': 'Nobody can know whether the question reached WeChat: its trace was not written down.',
}
const REVIEW = { result: { suggest: 'review', label: 100 } }

/** One of which WeChat was not sure. */
const doubtful = async (stage: Stage) => {
  const { id } = await takeIn(stage.house, CHEN)
  await stage.hear(REVIEW)
  return { id }
}

export const deeds: CasesOf<'photos'> = {
  'photos.reserve': [{ as: CHEN, given: () => ({ count: 3 }) }],
  'photos.accept': [
    {
      as: CHEN,
      allowed: { askedTwice: MEDIA_CHECK },
      given: async (stage) => ({ fileId: await sendPicture(stage.house, CHEN) }),
    },
    {
      about: 'seen on the same day',
      as: CHEN,
      clock: [2],
      allowed: {
        askedTwice: MEDIA_CHECK,
        leftFiles: { 'incoming/': 'What was taken in is deleted with its name, a day later at the latest.' },
      },
      given: async (stage) => ({ fileId: await sendPicture(stage.house, CHEN) }),
    },
  ],
  'photos.publish': [{ as: OFFICE, clock: [2], given: doubtful }],
  'photos.withhold': [{ as: OFFICE, clock: [2], given: doubtful }],
}

export const clock: ClockCase[] = [
  {
    about: 'pictures were never used',
    at: 26 * HOURS,
    clock: [2],
    async given(stage) {
      await picture(stage, CHEN)
      await takeIn(stage.house, CHEN)
      await takeIn(stage.house, PROPERTY)
    },
  },
  {
    about: 'WeChat has said nothing on a picture',
    at: 35,
    clock: [2],
    allowed: { askedTwice: MEDIA_CHECK },
    async given(stage) {
      await takeIn(stage.house, CHEN)
      await stage.verdicts()
    },
  },
  {
    about: 'WeChat will say nothing more on a picture',
    at: 3 * HOURS,
    clock: [2],
    async given(stage) {
      await takeIn(stage.house, CHEN)
      await stage.verdicts()
    },
  },
]

export const pushes: PushCase[] = (['pass', 'risky', 'review'] as const).map((suggest) => ({
  about: suggest,
  suggest,
  clock: [2],
  given: async (stage) => {
    await takeIn(stage.house, CHEN)
  },
}))
