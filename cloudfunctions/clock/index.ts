import cloud from 'wx-server-sdk'
import { chain } from '../chain'
import { communityAffairs, foundings } from '../communities/store'
import { contextsFor } from '../kernel/context'
import { sweep } from '../kernel/effects'
import { logFault } from '../kernel/log'
import { sealAnew } from '../kernel/resealing'
import { removeErased } from '../members/erasing'
import { members } from '../members/store'
import { askAgain } from '../photos/checks'
import { removeUnused } from '../photos/reactions'
import { removeReserved } from '../photos/reserved'
import { pictures } from '../photos/store'
import { finishImports } from '../places/import/apply'
import { places } from '../places/store'
import { invitations } from '../posts/store'
import { closeUnanswered, endTerms } from '../posts/terms'
import { climbOverdue } from '../requests/overdue'
import { requests } from '../requests/store'
import { units } from '../units/store'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])

/**
 * Entry of the timer: what was left undone, what fell due, what nobody used. Anyone in WeChat can call a function by its
 * name, but only the timer comes without an openid.
 */
export async function main() {
  if (cloud.getWXContext().OPENID) return { error: { code: 'FORBIDDEN', message: '这项任务由系统定时执行' } }
  const context = contextsFor({ openid: null, communityId: null, now: new Date(), chain })()
  const tasks = {
    requestsSwept: () => sweep(context, requests(context.db)),
    foundingsSwept: () => sweep(context, foundings(context.db)),
    communitiesSwept: () => sweep(context, communityAffairs(context.db)),
    membersSwept: () => sweep(context, members(context.db)),
    picturesSwept: () => sweep(context, pictures(context.db)),
    climbed: () => climbOverdue(context),
    picturesAskedAgain: () => askAgain(context),
    placesSwept: () => sweep(context, places(context.db)),
    importsFinished: () => finishImports(context),
    termsEnded: () => endTerms(context),
    invitationsExpired: () => closeUnanswered(context),
    uploadsRemoved: () => removeUnused(context),
    reservedRemoved: () => removeReserved(context),
    phonesSealedAnew: () => sealAnew(members(context.db), 'phone', ({ phone }) => phone),
    invitationsSealedAnew: () => sealAnew(invitations(context.db), 'invited.phone', ({ invited }) => invited.phone),
    unitsSealedAnew: () => sealAnew(units(context.db), 'contact.phone', ({ contact }) => contact?.phone ?? null),
    erasedRemoved: () => removeErased(context),
  }
  const done: Record<string, number> = {}
  for (const [name, run] of Object.entries(tasks)) {
    // One task that fails must not keep the others from running.
    done[name] = await run().catch((thrown) => {
      logFault(`clock: ${name}`, thrown)
      return -1
    })
  }
  console.log(JSON.stringify({ kind: 'clock', ...done }))
  return done
}
