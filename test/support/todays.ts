/**
 * Of what is tested in turns, the part of the day: `npm test` must not grow with every screen. All of it where somebody waits
 * for it: `npm run test:all`, or with domains chosen.
 */

const DAY = 24 * 3_600_000

/** @param parts in so many days each has had its turn */
export const isTodays = (index: number, parts: number, now = Date.now()): boolean =>
  Boolean(process.env.TEST_LONG || process.env.TEST_DOMAINS) || index % parts === Math.floor(now / DAY) % parts
