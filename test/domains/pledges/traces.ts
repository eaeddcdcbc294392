import type { DutyMineView } from 'types/duty-views'
import { daysAfter } from '../../../cloudfunctions/kernel/calendar'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { dutyFileOf } from '../../../demo/duty'
import { newKey } from '../../support/house'
import type { Leaver, TracesOf } from '../tables'

const soon = () => daysAfter(dayInShanghai(new Date()), 7)
const words = () => ({ text: '打扫楼道', by: soon(), publish: true, key: newKey() })

/** Their own file in force, whether they have registered before or not. @returns its id */
async function reporting({ house, me }: Leaver): Promise<string> {
  const { file } = (await me.duty.mine.query({})) as DutyMineView
  const mine =
    file ??
    (await me.duty.register.mutate({
      kind: 'inService',
      employer: '设计院',
      consent: true,
      shared: true,
      key: newKey(),
    }))
  if (mine.state === 'active') return mine.id
  await house.as('demo-xu').duty.confirm.mutate({ id: mine.id, seen: mine.version, key: newKey() })
  return mine.id
}

export const traces: TracesOf<'pledges'> = {
  pledges: {
    // Their own, for which somebody thanks; another one's, for which they thank; one that they enter for somebody else.
    async leave(leaver) {
      const { house, me } = leaver
      await reporting(leaver)
      const { id, version: seen } = await me.pledges.make.mutate(words())
      await me.pledges.done.mutate({ id, seen, text: '每层都扫了', key: newKey() })
      await house.as('demo-wang').pledges.thank.mutate({ id, key: newKey() })
      await me.pledges.make.mutate(words())
      await me.pledges.thank.mutate({ id: 'pledge-feng', key: newKey() })
      const { publish: _, ...onPaper } = words()
      await me.pledges.enter.mutate({ fileId: 'duty-sha', ...onPaper })
    },
  },
  dutyPosts: {
    // One that they list, and one that they have.
    async leave(leaver) {
      const { me } = leaver
      await reporting(leaver)
      await me.pledges.addPost.mutate({
        title: '门口引导',
        what: '周末引导停车。',
        time: '每周一次',
        places: 1,
        key: newKey(),
      })
      await me.pledges.takePost.mutate({ id: 'post-read', key: newKey() })
    },
  },
  nominations: {
    // Whom they name, and who names them.
    async leave(leaver) {
      const { house, me } = leaver
      const fileId = await reporting(leaver)
      await house.as('demo-xu').pledges.nominate.mutate({ fileId, text: '热心帮人', key: newKey() })
      await me.pledges.nominate.mutate({ fileId: dutyFileOf('demo-lei'), text: '水管坏了找他', key: newKey() })
    },
  },
}
