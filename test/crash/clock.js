const { readFileSync } = require('node:fs')

/**
 * The time of a cloud function, as far away from the real one as the file `CRASH_CLOCK` says in milliseconds. It is read at
 * the beginning of each call, so that a test moves the clock between two calls. Plain JavaScript: a function's process
 * loads it as it is.
 *
 * @param {() => { main: (event: unknown, context: unknown) => unknown }} load gives the function, which must not see the
 *   real time first
 */
module.exports = (load) => {
  const RealDate = Date
  const realNow = performance.now.bind(performance)
  let calls = 0
  // An hour more with each call: what an instance remembers for a while it has forgotten by the next one.
  performance.now = () => realNow() + calls * 3_600_000
  let ahead = 0
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + ahead)
      else super(...given)
    }
    static now() {
      return RealDate.now() + ahead
    }
  }
  const { main } = load()
  return {
    main(event, context) {
      calls += 1
      ahead = Number(readFileSync(process.env.CRASH_CLOCK ?? '', 'utf8'))
      return main(event, context)
    },
  }
}
