import { logFault } from '../../kernel/log'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { teams, trialsOver } from './store'
import { ask } from './trials'

/** At the end of a trial the office and the mentor are asked, once. */
export const askAtTrialsEnd: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => trialsOver(context.db, context.now, except, limit),
    work: async (team) => ((await takeStepOn(context, teams, team, ask(context.now))) ? 1 : 0),
    failed: ({ _id }, thrown) => logFault(`the end of the trial of team ${_id}`, thrown),
  })
