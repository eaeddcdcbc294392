import type { DutyMineView } from 'types/duty-views'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'letters'> = {
  letters: {
    // One about them, drafted after they were confirmed; and one on which they write.
    async leave({ house, me }) {
      const year = String(new Date().getFullYear())
      const own = (await me.duty.mine.query({})) as DutyMineView
      if (own.file === null) {
        await me.duty.register.mutate({
          kind: 'inService',
          employer: '设计院',
          consent: true,
          shared: true,
          key: newKey(),
        })
      }
      const { file } = (await me.duty.mine.query({})) as DutyMineView
      const secretary = house.as('demo-xu')
      if (file?.state === 'applied') {
        await secretary.duty.confirm.mutate({ id: file.id, seen: file.version, key: newKey() })
      }
      await secretary.letters.draft.mutate({ year })
      const { items } = (await secretary.letters.list.query({ year, state: 'drafted' })) as { items: { id: string }[] }
      for (const { id } of items) {
        const letter = (await secretary.letters.get.query({ id })) as { version: number }
        await me.letters.write.mutate({ id, seen: letter.version, words: '热心', key: newKey() })
      }
    },
  },
  letterRuns: 'how far a year is drafted, without anybody’s name',
  unitFeedback: {
    async leave({ me }) {
      const { items } = (await me.letters.feedback.query({})) as { items: { id: string; version: number }[] }
      const [one] = items
      if (!one) throw new Error('the demo has something that a unit said')
      await me.letters.replyFeedback.mutate({ id: one.id, seen: one.version, text: '好的', key: newKey() })
    },
  },
}
