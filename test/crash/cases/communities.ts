import type { CasesOf } from '../case'
import { ADMINISTRATOR, STRANGER } from '../community'
import { SETUP_CODE, type Stage } from '../stage'

const seen = async (stage: Stage) => ({ seen: (await stage.as(ADMINISTRATOR).communities.setup.query()).version })

export const communityCases: CasesOf<'communities'> = {
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
}
