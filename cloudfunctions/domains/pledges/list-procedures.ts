import {
  myPledgesInput,
  myPledgesView,
  pledgeIdInput,
  pledgePage,
  pledgesOfAllInput,
  pledgesOnPaperInput,
  pledgesOnPaperView,
  pledgesSeenInput,
  pledgeView,
} from 'types/pledge-views'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { activeFileOf, filesByIds, isShared } from '../duty/directory'
import { paperFileFor } from './making'
import { mayPledge, placesOf, rowOf, shownTo, view } from './reading'
import { PUBLIC_STATES, placesAround } from './standing'
import { heldBy, type ListedPledge, nominatedBy, ofAll, ofOwners, seenAt } from './store'
import { yearInShanghai, yearsOfService } from './years'

/** Reading pledges: one's own, those of the building, those that the office keeps. */
export const listProcedures = {
  mine: procedure('pledges.mine', 'My pledges, those of units that I answer for, the posts that I chose, whom I named.')
    .input(myPledgesInput)
    .output(orUnchanged(myPledgesView))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, await mine(ctx)))),

  seen: procedure(
    'pledges.seen',
    'The pledges of my building, of those who let their neighbours read them; or of units.',
  )
    .input(pledgesSeenInput)
    .output(orUnchanged(pledgePage))
    .query(async ({ ctx, input: { of, cursor, since } }) => {
      const { actor, db, now } = ctx
      const { communityId } = actor
      const found =
        of === 'unit'
          ? await ofAll(db, { communityId, kind: 'unit', states: PUBLIC_STATES }, cursor, PAGE_AND_ONE)
          : await seenAt(db, communityId, placesAround(actor.member), cursor, PAGE_AND_ONE)
      const allowed = of === 'unit' ? null : await sharing(ctx, found)
      const { items, next } = pageFrom(
        found,
        (one) => one,
        (last) => last.order,
      )
      const shown = items.filter(({ ownerId }) => !allowed || allowed.has(ownerId))
      return unlessKnown(since, marked(ctx, { items: shown.map((one) => rowOf(one, actor, now)), next }))
    }),

  get: procedure('pledges.get', 'One pledge: to its owner, the office, and whoever may read it in the building.')
    .input(pledgeIdInput)
    .output(orUnchanged(pledgeView))
    .query(async ({ ctx, input: { id, since } }) => view(ctx, await shownTo(ctx, id), since)),

  all: procedure(
    'pledges.all',
    'The pledges of the community in one state, by pinyin, for those who keep the register.',
  )
    .input(pledgesOfAllInput)
    .output(orUnchanged(pledgePage))
    .query(async ({ ctx, input: { of, state, cursor, since } }) => {
      const { actor, db, now } = ctx
      const kind = of === 'unit' ? 'unit' : 'person'
      const asked = { communityId: actor.communityId, kind, states: [state], onPaper: of === 'paper' } as const
      const page = pageFrom(
        await ofAll(db, asked, cursor, PAGE_AND_ONE),
        (one) => rowOf(one, actor, now),
        (last) => last.order,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  onPaper: procedure('pledges.onPaper', 'The pledges of somebody who is kept on paper, and where they can be read.')
    .input(pledgesOnPaperInput)
    .output(orUnchanged(pledgesOnPaperView))
    .query(async ({ ctx, input: { fileId, since } }) => {
      const file = await paperFileFor(ctx, fileId)
      const [places, found] = await Promise.all([placesOf(ctx, file), ofOwners(ctx.db, [fileId])])
      return unlessKnown(since, marked(ctx, { fileId, ...pledgerOf(ctx, fileId, file.name, places, found) }))
    }),
}

/** Of these pledges the files whose owners let neighbours read them at this moment. */
async function sharing({ db }: ActorContext, found: readonly ListedPledge[]): Promise<Set<string>> {
  const files = await filesByIds(
    db,
    found.map(({ ownerId }) => ownerId),
  )
  return new Set(files.filter(isShared).map(({ _id }) => _id))
}

const pledgerOf = (
  { actor, now }: ActorContext,
  ownerId: string,
  name: string,
  places: { id: string; label: string }[],
  found: readonly ListedPledge[],
) => {
  const own = found.filter((one) => one.ownerId === ownerId)
  return {
    name,
    places,
    mayPledge: mayPledge({ ownerId }, own, now),
    pledges: own.map((one) => rowOf(one, actor, now)),
  }
}

async function mine(ctx: ActorContext) {
  const { actor, db, now } = ctx
  const { communityId, memberId, posts } = actor
  const units = posts.filter(({ kind }) => kind === 'unitContact').map(({ at }) => at)
  const file = await activeFileOf(db, communityId, memberId)
  const owners = [...(file ? [file._id] : []), ...units.map(({ id }) => id)]
  const [places, found, held, named] = await Promise.all([
    file ? placesOf(ctx, file) : [],
    owners.length > 0 ? ofOwners(db, owners) : [],
    file ? heldBy(db, file._id) : [],
    nominatedBy(db, memberId, yearInShanghai(now)),
  ])
  return {
    file: file && {
      id: file._id,
      shared: isShared(file),
      yearsOfService: yearsOfService(file, now),
      ...pledgerOf(ctx, file._id, file.name, places, found),
    },
    units: units.map(({ id, label }) => ({ id, ...pledgerOf(ctx, id, label, [], found) })),
    posts: held.flatMap(({ _id: id, title, holders }) =>
      holders.flatMap(({ fileId, until }) => (fileId === file?._id ? [{ id, title, until: until.getTime() }] : [])),
    ),
    nominations: named.map(({ _id: id, name, text, version }) => ({ id, name, text, version })),
  }
}
