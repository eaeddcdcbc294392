import { COMMUNITY } from '../../../demo/places'
import type { CasesOf } from '../../crash/case'
import { ADMINISTRATOR, SETUP_CODE, STRANGER } from '../../crash/community'
import type { Stage } from '../../crash/stage'

const seen = async (stage: Stage) => ({ seen: (await stage.as(ADMINISTRATOR).communities.setup.query()).version })

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
  'communities.endSetup': [{ as: ADMINISTRATOR, given: seen }],
  'communities.switchSystem': [
    { as: ADMINISTRATOR, given: async (stage) => ({ ...(await seen(stage)), system: 'teams', on: false }) },
  ],
}
