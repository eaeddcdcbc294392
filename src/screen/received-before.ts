import type { CallError } from '@/cloud/errors'
import { confirm } from '@/ui/confirm'
import { replaceBy } from './go'
import type { waysOf } from './matter-ways'

/** How to show what an earlier attempt made. */
export interface Made {
  /** As the button says it: 看我的诉求. */
  look: string
  /** @param id of what was made, where the cloud said it */
  show(id: string | undefined): unknown
}

/** For a domain in which each thing has its own page. @param look as the button says it: 看刚才的队伍 */
export const madeIn = ({ list, detail }: Pick<ReturnType<typeof waysOf>, 'list' | 'detail'>, look: string): Made => ({
  look,
  show: (id) => replaceBy(id ? detail(id) : list()),
})

/**
 * Tells the person that an earlier attempt, whose answer was lost, has arrived, with another content than the form has now.
 * They choose: look at what it made, or stay with the form.
 * @returns whether they stay
 */
export async function receivedBefore({ message, about }: CallError, { look, show }: Made): Promise<boolean> {
  const stay = '写好的内容还留在这里；如果是另一件事，可以再提交一次。'
  const question = { title: '刚才的提交已经收到', text: `${message}。${stay}`, yes: look, no: '留在这里' }
  const stays = !(await confirm(question))
  if (!stays) await show(about?.id)
  return stays
}
