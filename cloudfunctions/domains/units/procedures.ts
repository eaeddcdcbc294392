import {
  addUnitInput,
  saveUnitInput,
  type UnitDocument,
  type UnitSummary,
  unitIdInput,
  unitPage,
  unitPhoneInput,
  unitStepInput,
  unitsInput,
  unitView,
} from 'types/units'
import { postKey } from 'types/words/posts'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { holderNames } from '../../kernel/holders'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { maskPhone, readablePhone, requiredPhone, sealPhone } from '../../kernel/privacy'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { add, change, close, look } from './rules'
import { type ListedUnit, units, unitsIn } from './store'

/** What the register says in words. */
const TEXTS = ['name', 'branch', 'address', 'note', 'contactName'] as const

export const unitsRouter = router({
  list: procedure('units.list', 'The units of my community.')
    .input(unitsInput)
    .output(orUnchanged(unitPage))
    .query(async ({ ctx, input: { closed, cursor, since } }) => {
      const { communityId } = ctx.actor
      const found = await unitsIn(ctx.db, { communityId, closed, after: cursor }, PAGE_AND_ONE)
      const contacts = await contactsOf(ctx, found)
      const page = pageFrom(
        found,
        (unit) => summaryOf(unit, contacts),
        (last) => last._id,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  get: procedure('units.get', 'One unit; its telephone, masked, for whoever keeps the register.')
    .input(unitIdInput)
    .output(orUnchanged(unitView))
    .query(async ({ ctx, input }) => {
      const unit = await units(ctx.db).get(input.id)
      if (unit?.communityId !== ctx.actor.communityId) throw notFound('个单位')
      return unlessKnown(input.since, await show(ctx, unit))
    }),

  phone: procedure('units.phone', 'The telephone of a unit’s contact in full; the look is written down.')
    .input(unitPhoneInput)
    .use(digested())
    .output(z.object({ phone: z.string(), unit: unitView }))
    .mutation(async ({ ctx, input: { id, key } }) => {
      const unit = await step(ctx, { id, key, step: 'look' }, (found) => {
        const looked = look(found, ctx.actor, { key, now: ctx.now })
        // A look at what cannot be read is none.
        numberOf(found)
        return looked
      })
      return { phone: numberOf(unit), unit: await show(ctx, unit) }
    }),

  add: procedure('units.add', 'Enter a unit in the register. The same key again gives the same unit.')
    .input(addUnitInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS, scene: 'profile' }))
    .output(unitView)
    .mutation(async ({ ctx, input }) => {
      const unitId = derivedId(ctx.actor.memberId, 'unit', input.key)
      const unit = await beginOnce(ctx, units, begunBy(add(unitId, input, ctx.actor, sealPhone, ctx.now), ctx.sent))
      // A retry brings what it brought before.
      const isSame = unit.version > 1 || unit.name === input.name
      refuseOther(unit, { digest: unit.timeline[0]?.digest, text: unit.name }, ctx.sent, isSame)
      return show(ctx, unit)
    }),

  save: procedure('units.save', 'Change what the register says of a unit.')
    .input(saveUnitInput)
    .use(digested())
    .use(checkedTexts({ fields: TEXTS, scene: 'profile' }))
    .output(unitView)
    .mutation(async ({ ctx, input }) =>
      show(
        ctx,
        await step(ctx, { ...input, step: 'save' }, (found) => change(found, input, ctx.actor, sealPhone, ctx.now)),
      ),
    ),

  close: procedure('units.close', 'Take a unit out of use; what was written of it stays.')
    .input(unitStepInput)
    .use(digested())
    .output(unitView)
    .mutation(async ({ ctx, input }) =>
      show(
        ctx,
        await step(ctx, { ...input, step: 'close' }, (found) =>
          close(found, true, ctx.actor, { key: input.key, now: ctx.now }),
        ),
      ),
    ),

  reopen: procedure('units.reopen', 'Take a unit into use again.')
    .input(unitStepInput)
    .use(digested())
    .output(unitView)
    .mutation(async ({ ctx, input }) =>
      show(
        ctx,
        await step(ctx, { ...input, step: 'reopen' }, (found) =>
          close(found, false, ctx.actor, { key: input.key, now: ctx.now }),
        ),
      ),
    ),
})

const step = (
  ctx: ActorContext,
  { id: matterId, key, seen, step: name }: { id: string; key: string; seen?: number; step: string },
  decide: (unit: UnitDocument) => Step<UnitDocument>,
) => {
  const deed = { matterId, memberId: ctx.actor.memberId, step: name, key, sent: ctx.sent, seen, what: '个单位' }
  return takeStep(ctx, units, deed, decide)
}

/** @throws {AppError} NOT_FOUND where it has none, UNAVAILABLE where it cannot be read */
function numberOf({ _id, contact }: UnitDocument): string {
  if (!contact?.phone) throw notFound('个电话')
  return requiredPhone(contact.phone, _id)
}

/** Who holds the post of its contact, by unit. */
const contactsOf = (ctx: ActorContext, found: ListedUnit[]) =>
  holderNames(
    ctx.db,
    found.map(({ _id }) => postKey('unitContact', _id)),
    ctx.now,
  )

function summaryOf(unit: ListedUnit, contacts: Awaited<ReturnType<typeof contactsOf>>): UnitSummary {
  const { _id: id, name, kind, branch, contact, closed } = unit
  const contactName = contacts.get(postKey('unitContact', id)) ?? contact?.name ?? null
  return { id, name, kind, branch, contactName, closed }
}

async function show(ctx: ActorContext, unit: UnitDocument) {
  const { address, note, contact, version } = unit
  const number = readablePhone(contact?.phone ?? null, unit._id)
  const phone = number && maskPhone(number)
  return marked(ctx, {
    ...summaryOf(unit, await contactsOf(ctx, [unit])),
    address,
    note,
    version,
    register: mayOver(ctx.actor, 'units.save', [unit.communityId])
      ? { contactName: contact?.name ?? null, phone }
      : null,
  })
}
