import type { RequestDocument } from 'types/requests'
import { type PostKey, type PostKind, postKey } from 'types/words/posts'
import { HANDED_NAMES } from 'types/words/requests'
import type { Happening, Reaction } from '../../kernel/effects'
import { readableInShanghai } from '../../kernel/time'
import { verifiedCalled } from '../members/directory'
import { entryOf, repeated, tell, tellHolders, type Wording } from '../messages/telling'
import { isAwaited } from './parties'

/** Who hears of a request, and in which words. */

const REQUEST_TITLES: Record<string, string> = {
  'request.submitted': '收到新的诉求',
  'request.held': '有诉求的内容要先查看',
  'request.released': '收到新的诉求',
  'request.accepted': '您的诉求已受理',
  'request.declined': '您的诉求未予受理',
  'request.dispatched': '您的诉求已派单',
  'request.started': '您的诉求开始办理',
  'request.noted': '您的诉求有新进展',
  'request.answered': '您的诉求已答复，请确认是否解决',
  'request.settled': '居民确认已解决',
  'request.reopened': '居民表示没有解决',
  'request.withdrawn': '居民撤回了诉求',
  'request.postponed': '放假安排公布了，诉求的期限顺延',
  'request.handedOn': '您的诉求已转办',
  'request.handedBack': '您的诉求退回继续办理',
  'request.heard': '您的诉求有新进展',
  'request.climbed': '有诉求超过期限，请督办',
}

/** What is said of it beside its title: mostly what was reported. */
function aboutOf(event: string, { text, dueAt, handedOn, timeline }: RequestDocument): string {
  if (event === 'request.postponed') return `新的期限是 ${readableInShanghai(dueAt)}`
  const by = readableInShanghai(dueAt).slice(0, 10)
  if (event === 'request.handedOn' && handedOn) {
    return `${HANDED_NAMES[handedOn.kind]}“${handedOn.title}”，${by} 前有回音`
  }
  const news = timeline.filter(({ step }) => step === 'hear' || step === 'handBack').at(-1)?.text
  const isNews = event === 'request.heard' || event === 'request.handedBack'
  return isNews && news ? news : repeated(text)
}

const requestWording = (event: string, request: RequestDocument, title?: string): Wording => {
  const { number, place } = request
  const isAbout = aboutOf(event, request)
  return { title: title ?? REQUEST_TITLES[event] ?? '诉求有新进展', text: `${number} ${place.label}：${isAbout}` }
}

/** What whoever filed it has to tell a resident who is awaited. */
const FILED_TITLES: Record<string, string> = {
  'request.declined': '您代登记的诉求未予受理，请告诉居民',
  'request.answered': '您代登记的诉求已答复，请问居民是否解决',
  'request.handedOn': '您代登记的诉求已转办，请告诉居民',
  'request.handedBack': '您代登记的诉求退回继续办理，请告诉居民',
  'request.heard': '您代登记的诉求有新进展，请告诉居民',
  'request.takenOver': '居民本人接手了您代登记的诉求',
  'request.disowned': '同名住户说您代登记的诉求不是他的，请再核对',
}

/**
 * The reporter hears of every step that another took. Where they are awaited, whoever holds the post in which it was filed
 * hears of what has to be said to them.
 */
export const tellReporter: Reaction<RequestDocument> = async (happening) => {
  const { effect, matter } = happening
  if (isAwaited(matter)) return tellFilers(happening)
  return tell(
    happening,
    [matter.reporter.memberId],
    { kind: 'request', id: matter._id },
    requestWording(effect.event, matter),
  )
}

/** Whoever holds the post in which it was filed, where there is something for them to say or to know. */
export const tellFilers: Reaction<RequestDocument> = async (happening) => {
  const { effect, matter } = happening
  const title = FILED_TITLES[effect.event]
  if (title && matter.behalf) await tellPosts(happening, [matter.behalf.postKey as PostKey], title)
}

/**
 * Whoever is verified at the door for which it was filed, under the name that was said, is asked whether it is theirs.
 * Nobody else there hears of it.
 */
export const tellNamed: Reaction<RequestDocument> = async (happening) => {
  const { effect, matter, context } = happening
  const { behalf } = matter
  if (!isAwaited(matter) || !behalf?.door || !behalf.name) return
  const named = await verifiedCalled(context.db, behalf.door, behalf.name)
  const wording = requestWording(effect.event, matter, '社区替您登记了一件诉求，请确认是不是您反映的')
  await tell(happening, named, { kind: 'request', id: matter._id }, wording)
}

/** Whoever holds the post that owns it now. */
export const tellOwner: Reaction<RequestDocument> = async (happening) => {
  await tellPosts(happening, [happening.matter.ownerKey as PostKey])
}

/** The post that just came to own it. Where nobody holds it, it is found among the todos of the office: 无人在岗. */
export const tellNewOwner: Reaction<RequestDocument> = (happening) =>
  tellPosts(happening, [happening.matter.ownerKey as PostKey], '有诉求派给您办理')

const postsOver = ({ scope }: RequestDocument, kind: PostKind) => scope.map((placeId) => postKey(kind, placeId))

/** Whoever holds a post of this kind over the place in which it lies. */
export const tellOver =
  (kind: PostKind): Reaction<RequestDocument> =>
  async (happening) => {
    await tellPosts(happening, postsOver(happening.matter, kind))
  }

/** The owner and those over the place, found in one read and told in one write. */
export const tellOwnerAndOver =
  (kind: PostKind): Reaction<RequestDocument> =>
  async (happening) => {
    const { matter } = happening
    await tellPosts(happening, [matter.ownerKey as PostKey, ...postsOver(matter, kind)])
  }

/** The post to which it climbed last. */
export const tellNewestHandler: Reaction<RequestDocument> = async (happening) => {
  const newest = happening.matter.handlers.at(-1)
  if (newest) await tellPosts(happening, [newest as PostKey])
}

/** Whoever took the step, and the reporter, see it on their screen. */
const tellPosts = (happening: Happening<RequestDocument>, keys: PostKey[], title?: string): Promise<void> => {
  const { effect, matter } = happening
  const subject = { kind: 'request' as const, id: matter._id }
  return tellHolders(happening, keys, {
    ...requestWording(effect.event, matter, title),
    subject,
    except: matter.behalf ? entryOf(matter, effect)?.by?.memberId : matter.reporter.memberId,
  })
}
