import { createTRPCClient } from '@trpc/client'
import type { AppRouter } from '../../cloudfunctions/router'
import { useCommunity } from './community'
import { cloudLink } from './link'
import { send } from './transport'

/** Every procedure of the cloud, typed by its router: `await api.requests.get.query({ id })`. Throws as `callErrorOf` reads. */
export const api = createTRPCClient<AppRouter>({
  links: [cloudLink(send, () => useCommunity.getState().communityId)],
})
