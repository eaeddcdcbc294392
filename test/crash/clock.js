const { readFileSync } = require('node:fs')

/** Milliseconds. */
const IDLE = 10_000

/**
 * The time of a cloud function, as far away from the real one as the file `CRASH_CLOCK` says in milliseconds. It is read at
 * the beginning of each call, so that a test moves the clock between two calls. Before each call the instance has been idle
 * for a while: what it keeps in memory for seconds only is old by then, in every run alike. Plain JavaScript: a function's
 * process loads it as it is.
 *
 * @param {() => { main: (event: unknown, context: unknown) => unknown }} load gives the function, which must not see the
 *   real time first
 */
module.exports = (load) => {
  const RealDate = Date
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
  let idle = 0
  const elapsed = performance.now.bind(performance)
  performance.now = () => elapsed() + idle
  const { main } = load()
  return {
    main(event, context) {
      idle += IDLE
      ahead = Number(readFileSync(process.env.CRASH_CLOCK ?? '', 'utf8'))
      return main(event, context)
    },
  }
}
