import { COMMUNITY } from '../../../demo/places'
import type { CasesOf } from '../../crash/case'
import { ADMINISTRATOR, idOf, NEIGHBOUR, OFFICE, SETUP_CODE, STRANGER } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { newKey } from '../../support/house'

const seen = async (stage: Stage) => ({ seen: (await stage.as(ADMINISTRATOR).communities.setup.query()).version })

/** Nobody lives in building 1, and building 2 gets a warden: nothing of the set-up is left to do. */
async function allDone(stage: Stage) {
  const { places, posts } = stage.as(OFFICE)
  for (const id of ['b1-1-101', 'b1-1', 'b1']) await places.close.mutate({ id, text: '已拆除', key: newKey() })
  await posts.grant.mutate({ memberId: idOf(NEIGHBOUR), kind: 'warden', atId: 'b2', key: newKey() })
  return seen(stage)
}

export const deeds: CasesOf<'communities'> = {
  'communities.found': [
    {
      as: STRANGER,
      communityId: null,
      given: () => ({ code: SETUP_CODE, name: '桂花社区', administrator: { name: '钟敏' } }),
    },
  ],
  'communities.rename': [
    { as: ADMINISTRATOR, given: async (stage) => ({ ...(await seen(stage)), name: '翠苑新村社区' }) },
  ],
  'communities.save': [
    { as: ADMINISTRATOR, given: async (stage) => ({ ...(await seen(stage)), phone: '0571-88001234', hours: '全天' }) },
  ],
  'communities.saveProperty': [
    {
      as: ADMINISTRATOR,
      given: async (stage) => ({ ...(await seen(stage)), placeId: COMMUNITY, phone: '0571-88001235', nightPhone: '' }),
    },
  ],
  'communities.endSetup': [{ as: ADMINISTRATOR, given: allDone }],
  'communities.switchSystem': [
    { as: ADMINISTRATOR, given: async (stage) => ({ ...(await seen(stage)), system: 'teams', on: false }) },
  ],
}
