import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import type { AtOnce, WorkbenchPart } from '@/screen/workbench-part'
import { showRequest } from './queries'

/** TEMPORARY until the usual handler of branch w-c4 is merged. */
async function dispatchOne(id: string, key: string): Promise<string | null> {
  try {
    const [request, handlers] = await Promise.all([api.requests.get.query({ id }), api.requests.handlers.query({ id })])
    const handler = handlers[0]
    if (!handler || !('version' in request)) return '这个地点还没有可以派单的职务，请单独办理'
    const { post, placeId } = handler
    showRequest(await api.requests.dispatch.mutate({ id, key, seen: request.version, post, placeId }))
    return null
  } catch (thrown) {
    return callErrorOf(thrown).message
  }
}

const atOnce: AtOnce = {
  action: '受理并派单',
  done: '已派单',
  meaning: '派给各自常办的单位，按规定的期限',
  verbs: ['accept', 'dispatch'],
  posts: ['residentsCommittee', 'socialWorker'],
  async send(matters) {
    const said = await Promise.all(matters.map(({ id, key }) => dispatchOne(id, key)))
    return Object.fromEntries(matters.flatMap(({ id }, place) => (said[place] ? [[id, said[place]]] : [])))
  },
}

/** What requests give to the workbench. */
export const requestPart: WorkbenchPart = { atOnce }
