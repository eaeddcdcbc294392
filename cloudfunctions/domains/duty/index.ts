import type { WorkOf } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { activityChapters, fileChapters, lookChapters, periodChapters } from './directory'
import type { dutyPlan } from './domain'
import { forgetOldLooks } from './look-store'
import {
  forgetDutySheets,
  forgetInActivities,
  forgetInFiles,
  forgetInPeriods,
  forgetInSettings,
  forgetLooks,
} from './reactions'
import { remindAll } from './reminding'
import { finishSheets } from './sheet/apply'
import { files, phoneOf } from './store'
import { countStale } from './sums'
import { fileWaits, periodWaits } from './waits'

/** Looks are kept for three years (rules/01-common.md, 'Keeping'). Milliseconds. */
const LOOKS_KEPT = 3 * 365 * 24 * 3_600_000

/** Party members who report for duty, at work. */
export const dutyWork: WorkOf<typeof dutyPlan> = {
  tasks: {
    dutySumsCounted: countStale,
    dutyReminded: remindAll,
    dutyLooksForgotten: ({ db, now }) => forgetOldLooks(db, new Date(now.getTime() - LOOKS_KEPT)),
    dutySheetsFinished: finishSheets,
    dutyFilesSealedAnew: ({ db }, share) => sealAnew(files(db), 'phone', phoneOf, share),
  },
  chapters: {
    dutyFiles: ({ db, member }) => fileChapters(db, member._id),
    dutyPeriods: ({ db, member }) => periodChapters(db, member._id),
    dutyActivities: ({ db, member }) => activityChapters(db, member._id),
    dutyLooks: ({ db, member }) => lookChapters(db, member._id),
  },
  forget: {
    dutyFiles: forgetInFiles,
    dutyPeriods: forgetInPeriods,
    dutyActivities: forgetInActivities,
    dutySettings: forgetInSettings,
    dutyLooks: forgetLooks,
    dutySheets: forgetDutySheets,
  },
  waits: { dutyFiles: fileWaits, dutyPeriods: periodWaits, dutyActivities: null, dutySettings: null },
}
