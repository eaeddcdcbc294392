import type { CasesOf } from '../../crash/case'
import { CHEN, OFFICE } from '../../crash/community'
import { newKey } from '../../support/house'

type Stage = Parameters<NonNullable<CasesOf<'messages'>['messages.markRead'][number]['given']>>[0]

/** A request that was accepted, of which its reporter was told. */
async function told(stage: Stage) {
  const { id, version: seen } = await stage.as(CHEN).requests.submit.mutate({
    category: 'facilities',
    text: '楼道灯不亮',
    placeId: 'b3-2',
    key: newKey(),
  })
  await stage.as(OFFICE).requests.accept.mutate({ id, seen, key: newKey() })
  const [newest] = (await stage.as(CHEN).messages.mine.query({})).items
  return { requestId: id, id: newest?.id ?? '', at: newest?.at ?? 0 }
}

export const deeds: CasesOf<'messages'> = {
  'messages.markRead': [
    {
      as: CHEN,
      async given(stage) {
        return { upTo: (await told(stage)).id }
      },
    },
  ],
  'messages.read': [
    {
      about: 'rows that were seen',
      as: CHEN,
      async given(stage) {
        const { id, at } = await told(stage)
        return { rows: [{ id, at }] }
      },
    },
    {
      about: 'a matter that was opened',
      as: CHEN,
      async given(stage) {
        return { subject: { kind: 'request' as const, id: (await told(stage)).requestId } }
      },
    },
    {
      about: 'all of them',
      as: CHEN,
      async given(stage) {
        return { upTo: (await told(stage)).at }
      },
    },
  ],
}
