import { readSheet } from './read'
import { households, workbookOf } from './sheet.fixture'
import { streamed } from './streamed.fixture'

/** From shuchkin/simplexlsx #169: the sizes of a part stand behind its content, in four bytes or in eight. */
describe.each([1, 48, 2_000])('%d doors', (doors) => {
  it.each([
    ['four bytes', false],
    ['eight bytes', true],
  ])('sizes of %s behind the content', async (_, zip64) => {
    const usual = await workbookOf(households(doors))
    const read = await readSheet(streamed(usual, zip64))
    expect(read.rows).toHaveLength(doors)
    expect(read).toEqual(await readSheet(usual))
  })
})
