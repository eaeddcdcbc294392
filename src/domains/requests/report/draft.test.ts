import { type Draft, isEmpty, missingIn, newDraft, placeIdOf, restore, submissionOf } from './draft'

const KEY = 'k'.repeat(20)
const HOUR = 3_600_000
const NOW = Date.parse('2026-11-22T10:00:00+08:00')

const written: Draft = {
  key: KEY,
  category: 'facilities',
  text: '架空层的灯坏了',
  place: { near: 'b3' },
  photos: [{ id: 'p1', url: 'https://example.test/p1', at: NOW - HOUR }],
  naming: 'staffOnly',
}
const arrived = { fault: null }

describe('an empty draft', () => {
  test('is one in which nothing would be missed', () => {
    expect(isEmpty(newDraft(KEY))).toBe(true)
    expect(isEmpty({ ...newDraft(KEY), category: 'care' })).toBe(true)
    expect(isEmpty({ ...newDraft(KEY), text: ' \n ', naming: 'anonymous' })).toBe(true)
  })

  test.each<[string, Partial<Draft>]>([
    ['a word', { text: '灯' }],
    ['a place', { place: { near: 'b3' } }],
    ['a photo', { photos: written.photos }],
  ])('is none once it has %s', (_, changes) => {
    expect(isEmpty({ ...newDraft(KEY), ...changes })).toBe(false)
  })
})

describe('a stored draft', () => {
  test('is gone on with as it was, under the key it had', () => {
    expect(restore(written, NOW)).toEqual({ draft: written, photosLost: false })
  })

  test('loses the photos that cannot be shown any more, and says so', () => {
    const fresh = { id: 'p2', url: 'https://example.test/p2', at: NOW }
    const { draft, photosLost } = restore({ ...written, photos: [...written.photos, fresh] }, NOW + HOUR)
    expect(draft).toEqual({ ...written, photos: [fresh] })
    expect(photosLost).toBe(true)
  })
})

describe('the place of a draft', () => {
  const way = [
    { id: 'b5', name: '5 号楼', hasChildren: true },
    { id: 'b5-1', name: '1 单元', hasChildren: true },
  ]

  test.each<[Draft['place'], string | null]>([
    [null, null],
    [{ near: 'b3-2' }, 'b3-2'],
    [{ way: [] }, null],
    [{ way }, 'b5-1'],
  ])('%j is %s', (place, id) => {
    expect(placeIdOf({ ...written, place })).toBe(id)
  })
})

describe('what is missing', () => {
  test('in a whole report: nothing', () => {
    expect(missingIn(written, arrived)).toEqual({})
  })

  test('in an empty one: all that must be said, photos not among it', () => {
    expect(Object.keys(missingIn(newDraft(KEY), arrived))).toEqual(['category', 'text', 'placeId'])
  })

  test('is a text of blanks, and a place not yet chosen', () => {
    const missing = missingIn({ ...written, text: ' \n', place: { way: [] } }, arrived)
    expect(Object.keys(missing)).toEqual(['text', 'placeId'])
  })

  test('is a text that shows nothing', () => {
    expect(Object.keys(missingIn({ ...written, text: '\u2800\u200b' }, arrived))).toEqual(['text'])
  })

  test('are photos that did not arrive', () => {
    const missing = missingIn(written, { fault: '请点“重传”' })
    expect(Object.keys(missing)).toEqual(['photoIds'])
    expect(missing.photoIds).toContain('重传')
  })
})

describe('what is submitted', () => {
  test('is all of the draft, with its key', () => {
    expect(submissionOf(written)).toEqual({
      key: KEY,
      category: 'facilities',
      text: '架空层的灯坏了',
      placeId: 'b3',
      photoIds: ['p1'],
      naming: 'staffOnly',
    })
  })

  test('is nothing while something is missing', () => {
    expect(() => submissionOf({ ...written, category: null })).toThrow('missing')
    expect(() => submissionOf({ ...written, place: { way: [] } })).toThrow('missing')
  })
})
