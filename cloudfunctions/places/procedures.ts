import { communityView, type PlaceDocument, type PlaceView, placesPickInput, placeView } from 'types/places'
import * as z from 'zod'
import { router, visitorProcedure } from '../kernel/procedure'
import { buildingsOf, childrenOf, communities } from './store'

const viewOf = ({ _id, level, name, label }: PlaceDocument): PlaceView => ({
  id: _id,
  level,
  name,
  label,
  hasChildren: level !== 'household',
})

/** Places are no secret: whoever wants to join must be able to find their own door. No names of people are among them. */
export const placesRouter = router({
  communities: visitorProcedure('places.communities', 'The communities of this deployment.')
    .output(z.array(communityView))
    .query(async ({ ctx }) => (await communities(ctx.db)).map(({ _id, name }) => ({ id: _id, name }))),

  pick: visitorProcedure(
    'places.pick',
    'The places to choose from: the buildings of a community, or what lies under one place.',
  )
    .input(placesPickInput)
    .output(z.array(placeView))
    .query(async ({ ctx, input }) => {
      const found = input.under ? await childrenOf(ctx.db, input.under) : await buildingsOf(ctx.db, input.communityId)
      return found.filter((place) => place.communityId === input.communityId).map(viewOf)
    }),
})
