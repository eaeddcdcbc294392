import type { CallError } from '@/cloud/errors'
import { confirm } from '@/ui/confirm'
import { replaceBy } from './go'
import type { waysOf } from './matter-ways'

/** How that is shown which was made before. */
export interface Made {
  /** As the button says it: 看我的诉求. */
  look: string
  /** @param id of what was made, where the cloud said it */
  show(id: string | undefined): unknown
}

/** In a domain with a page for each. @param look as the button says it: 看刚才的队伍 */
export const madeIn = ({ list, detail }: Pick<ReturnType<typeof waysOf>, 'list' | 'detail'>, look: string): Made => ({
  look,
  show: (id) => replaceBy(id ? detail(id) : list()),
})

/**
 * An attempt that looked failed had arrived, and what stands here now is no longer the same. They look at what was made
 * then, or stay with what they wrote.
 * @returns whether they stay
 */
export async function receivedBefore({ message, about }: CallError, { look, show }: Made): Promise<boolean> {
  const stay = '写好的内容还留在这里；如果是另一件事，可以再提交一次。'
  const question = { title: '刚才的提交已经收到', text: `${message}。${stay}`, yes: look, no: '留在这里' }
  const stays = !(await confirm(question))
  if (!stays) await show(about?.id)
  return stays
}
