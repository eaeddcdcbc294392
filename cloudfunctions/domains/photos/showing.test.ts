import type { PhotoView } from 'types/request-views'
import { goodUntil } from './showing'

const NOW = new Date('2026-11-24T10:00:00+08:00')
const nobody = new Map<string, PhotoView>()

describe('pictures are given anew, though nothing else has changed', () => {
  const photo = { id: 'p1', fileId: 'cloud://a', thumbnailId: 'cloud://a-s' }
  const shown = (held: boolean) => new Map([['p1', { id: 'p1', url: 'https://a', thumbnailUrl: 'https://a', held }]])
  const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

  it.each<[string, Map<string, PhotoView>, Date]>([
    ['before their addresses end', shown(false), inMinutes(60)],
    ['soon, while one waits for its check', shown(true), inMinutes(1)],
    ['soon, while this reader does not see one', nobody, inMinutes(1)],
  ])('%s', (_, seen, until) => expect(goodUntil([{ photo, mine: true }], seen, NOW)).toEqual(until))

  it('never, where there are none', () => expect(goodUntil([], nobody, NOW)).toBeNull())
})
