import type { TodosInput, TodoView } from 'types/todos'
import { goOn, inWalk, type Walk, walkOf } from './walk'

const POST = 'residentsCommittee@c1'
const WAY = '/domains/requests/detail/index?id=r1&post=residentsCommittee%40c1'

describe('the list in an address', () => {
  const narrowed: Walk = { post: POST, kind: 'request', verb: 'accept', due: 'late', buildingId: 'b3', find: undefined }

  test('is read as it was written', () => {
    const way = inWalk(WAY, { ...narrowed, find: '3 号楼&x' })
    const told = Object.fromEntries(new URLSearchParams(way.split('?')[1]))
    expect(walkOf(told)).toEqual({ ...narrowed, find: '3 号楼&x' })
  })

  test('says nothing where it is narrowed to nothing', () => {
    expect(inWalk(WAY, { post: POST })).toBe(WAY)
  })

  test('is none without a post, and what no list is narrowed to narrows nothing', () => {
    expect(walkOf({ kind: 'request' })).toBeUndefined()
    expect(walkOf({ post: POST, kind: 'nonsense', verb: 'fly', due: 'never' })).toEqual({ post: POST })
  })
})

describe('going on', () => {
  const todo = (id: string, verb: TodoView['verb'] = 'accept') =>
    ({ id: `request-${id}`, kind: 'request', subjectId: id, holder: POST, verb }) as TodoView
  const here = { id: 'request-b', sortKey: 'b' }

  /** Goes on from b in a queue of which the cloud orders the ids as letters. `filtered`: what of it passes the filter. */
  async function going(walk: Omit<Walk, 'post'>, filtered: string, whole: string, answer = true) {
    const heard: string[] = []
    const to = await goOn({ post: POST, ...walk }, here, {
      async list({ cursor = '', ...queue }: TodosInput) {
        const ids = [...(queue.kind ? filtered : whole)].filter((id) => id > cursor)
        return { items: ids.map((id) => todo(id)) }
      },
      async found(text) {
        const [next] = text
        return { next: next === '-' || !next ? null : todo(next), stays: false }
      },
      async wantsRest(part) {
        heard.push(part)
        return answer
      },
      say: (words) => heard.push(words),
    })
    return { to: to && `${to.stop.subjectId} of ${JSON.stringify(to.walk)}`, heard }
  }
  const whole = JSON.stringify({ post: POST })
  const filter = { kind: 'request' } as const
  const part = JSON.stringify({ post: POST, ...filter })

  test.each<[string, Omit<Walk, 'post'>, string, string, string | null | undefined, string[]]>([
    ['to what follows', {}, '', 'abc', `c of ${whole}`, []],
    ['from the last one to the first', {}, '', 'ab', `a of ${whole}`, []],
    ['of a filter to what passes it', filter, 'bd', 'abcd', `d of ${part}`, []],
    ['of a filter from the last one to the first', filter, 'ab', 'abc', `a of ${part}`, []],
    [
      'of what is found as it was found',
      { find: 'a' },
      '',
      'abc',
      `a of ${JSON.stringify({ post: POST, find: 'a' })}`,
      [],
    ],
    ['nowhere, where the post has nothing left', {}, '', '', null, ['这个职务的事都办完了']],
    ['nowhere, where this one still waits', {}, '', 'b', undefined, ['这个职务只剩这一件了']],
    ['from a filter to the rest', filter, '', 'ac', `c of ${whole}`, ['这样筛选的都办完了']],
    ['from a filter in which this one stays', filter, 'b', 'ab', `a of ${whole}`, ['这样筛选的只剩这一件了']],
    ['from what was found to the rest', { find: '-' }, '', 'a', `a of ${whole}`, ['找到的都办完了']],
    ['nowhere, where the rest is done too', filter, '', '', null, ['这个职务的事都办完了']],
  ])('%s', async (_, walk, filtered, all, to, heard) => {
    expect(await going(walk, filtered, all)).toEqual({ to, heard })
  })

  test('back to the list, for whoever does not want the rest', async () => {
    expect(await going(filter, '', 'a', false)).toEqual({ to: null, heard: ['这样筛选的都办完了'] })
  })
})
