/** What the tests of writing stand on: an engine of their own each, with two collections. */
import { CloudError } from '../../errors'
import type { Engine } from '../types'
import { type Temporary, temporaryEngine } from './temporary'

/** Opens the engine anew before every test of the file: `things` with a unique and a multikey index, `plain` with none. */
export function onThings() {
  let temporary: Temporary
  beforeEach(async () => {
    temporary = await temporaryEngine({
      things: [
        { name: 'code', keys: [['code', 1]], unique: true },
        {
          name: 'tags',
          keys: [
            ['tags', 1],
            ['n', 1],
          ],
        },
      ],
      plain: [],
    })
  })
  afterEach(() => temporary.remove())

  const all = () => temporary.engine.find('things', {}, { sort: [['_id', 1]] })
  return {
    get engine(): Engine {
      return temporary.engine
    },
    reopen: () => temporary.reopen(),
    all,
    /** Expects a refusal, and that nothing was written. */
    async refused(write: Promise<unknown>, code: string, message: string): Promise<void> {
      const before = await all()
      const error = await write.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(CloudError)
      expect(error).toMatchObject({ code, message: expect.stringContaining(message) })
      expect(await all()).toEqual(before)
    },
  }
}
