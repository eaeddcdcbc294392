import { applicantsByPost } from './applicants-by-post'

const at = (key: string) => ({ post: { key, at: { id: key.split('@')[1] ?? '' } } })

test('each place under its post', () => {
  const posts = [at('warden@b3'), at('gridOfficer@g2')]
  const waiting = [
    { placeId: 'g2', count: 5 },
    { placeId: 'b3', count: 2 },
  ]
  expect(applicantsByPost(posts, waiting)).toEqual({ 'warden@b3': 2, 'gridOfficer@g2': 5 })
})

test('two posts at one place say it once', () => {
  const posts = [at('residentsCommittee@c1'), at('socialWorker@c1')]
  expect(applicantsByPost(posts, [{ placeId: 'c1', count: 3 }])).toEqual({ 'residentsCommittee@c1': 3 })
})

test('nobody waiting is not worth a line', () => {
  expect(applicantsByPost([at('warden@b3')], [{ placeId: 'b3', count: 0 }])).toEqual({})
})
