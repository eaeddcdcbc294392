import { without } from './applicants'

const page = (...ids: string[]) => ({ items: ids.map((id) => ({ id })), next: null })

test('takes one out, on whichever page it stands, and leaves the rest as it was', () => {
  expect(without([page('a', 'b'), page('c', 'd')], 'c')).toEqual([page('a', 'b'), page('d')])
})

test('whoever is not there takes nobody with them', () => {
  expect(without([page('a')], 'z')).toEqual([page('a')])
})
