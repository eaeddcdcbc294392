const { default: Sequencer } = require('@jest/test-sequencer')

/** What takes longest, the longest first; a fresh clone has no times of an earlier run to go by. */
const LONGEST = [
  'test/crash/points',
  'test/stories/open-pages',
  'test/weapp/audit/',
  'test/browser/screens',
  'test/domains/roundtables/roundtables',
  'test/procedures/compat/replay',
  'test/domains/members/lost-keys',
  'test/domains/tasks/tasks.test',
  'test/domains/places/import.test',
  'test/domains/photos/reserving',
  'test/procedures/earlier-documents/',
  'test/procedures/tables/retries',
  'test/stories/bad-weather',
  'test/stories/taps',
  'test/browser/workbench',
  'test/stories/filing',
  'test/stories/photos',
  'test/browser/gallery',
  'test/weapp/controls/',
]

const place = ({ path }) => {
  const at = LONGEST.findIndex((part) => path.includes(part))
  return at < 0 ? LONGEST.length : at
}

/** Begins with what takes longest, so that no worker is left alone with it at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b))
  }
}
