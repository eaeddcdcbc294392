import { memberDocument } from './members'

/**
 * Every call reads the member's document, and a list of people reads many. Before you add a field here, read 'The member's
 * document' in docs/adding-a-domain.md: what a domain knows of people belongs into a document of its own.
 */
test('the member’s document has these fields and no others', () => {
  expect(Object.keys(memberDocument.shape)).toEqual([
    '_id',
    'communityId',
    'openid',
    'name',
    'state',
    'homes',
    'homeScope',
    'pendingScope',
    'posts',
    'postKeys',
    'seats',
    'teams',
    'phone',
    'formerId',
    'portrait',
    'uploads',
    'blocked',
    'tallies',
    'timeline',
    'effects',
    'version',
    'createdAt',
    'updatedAt',
  ])
})
