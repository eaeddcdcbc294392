import type { Quick } from '@/screen/contribution'
import { quickFor } from './quick'

const filing: Quick = {
  shelf: 'do',
  posts: ['residentsCommittee'],
  icon: 'phone',
  title: '代居民登记',
  begins: 'requests',
  to: () => '/domains/requests/filing/index',
}
const register: Quick = { ...filing, shelf: 'look', title: '住户名册', begins: undefined }
const QUICK = [filing, register]

test('whoever holds the post does it from the workbench', () => {
  expect(quickFor(QUICK, 'residentsCommittee', [])).toEqual([filing])
  expect(quickFor(QUICK, 'warden', [])).toEqual([])
})

test('nothing is begun in a system that the community has off', () => {
  expect(quickFor(QUICK, 'residentsCommittee', ['requests'])).toEqual([])
  expect(quickFor(QUICK, 'residentsCommittee', ['teams'])).toEqual([filing])
})
