import type { PostView } from 'types/members'
import type { PostKind } from 'types/words/posts'
import type { Quick } from '@/screen/contribution'
import { linesOf } from './desk-lines'

const post = (kind: PostKind, id: string): PostView => ({
  key: `${kind}@${id}`,
  kind,
  at: { id, label: id },
  acting: false,
  until: null,
})
const QUICK: Quick[] = [
  { shelf: 'set', posts: ['warden', 'residentsCommittee'], icon: 'list', title: '设置', to: () => '/set' },
  { shelf: 'look', posts: ['warden'], icon: 'list', title: '名册', to: ({ at }) => `/register?${at.id}` },
  { shelf: 'do', posts: ['warden'], icon: 'list', title: '登记', to: () => '/file' },
]

test('each post has what it looks up, then what it sets up; what it does stands above its queue', () => {
  const [warden] = linesOf([post('warden', 'b1')], QUICK)
  expect(warden?.lines.map(({ to }) => to)).toEqual(['/register?b1', '/set'])
})

test('a way of two posts stands with the first of them, and a post without ways has no part', () => {
  const posts = [post('warden', 'b1'), post('residentsCommittee', 'c1'), post('mediator', 'g1'), post('warden', 'b2')]
  expect(linesOf(posts, QUICK).map(({ post: { key }, lines }) => [key, lines.map(({ to }) => to)])).toEqual([
    ['warden@b1', ['/register?b1', '/set']],
    ['warden@b2', ['/register?b2']],
  ])
})

test('a post without a workbench has what it does here, as far as that system is on', () => {
  const begin: Quick = {
    shelf: 'do',
    posts: ['teamLeader'],
    icon: 'heart',
    title: '发志愿任务',
    begins: 'tasks',
    to: ({ at }) => `/begin?${at.id}`,
  }
  const desk: Quick = { shelf: 'look', posts: ['teamLeader'], icon: 'list', title: '本队任务', to: () => '/desk' }
  const ways = (systemsOff: string[]) =>
    linesOf([post('teamLeader', 't1')], [...QUICK, desk, begin], systemsOff).flatMap(({ lines }) =>
      lines.map(({ to }) => to),
    )
  expect(ways([])).toEqual(['/begin?t1', '/desk'])
  expect(ways(['tasks'])).toEqual(['/desk'])
})
