const { statfsSync } = require('node:fs')
const { tmpdir } = require('node:os')

/**
 * Houses of tests keep their data in memory where there is room: a disk makes each write wait, and no test cuts the power.
 * Processes that are killed lose nothing of it.
 */
const MEMORY = '/dev/shm'
const ROOM = 512 * 1024 * 1024
process.env.CHORUS_HOUSES ??= roomIn(MEMORY) > ROOM ? MEMORY : tmpdir()

/** Bytes that are free in a folder; none where there is no such folder. */
function roomIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

/** `*.long.test.ts` runs with `npm run test:all` only, or where its path is named together with TEST_LONG=1. */
const short = process.env.TEST_LONG ? {} : { testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.tsx?$'] }

/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': '<rootDir>/test/support/transform.js' },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^types/(.*)$': '<rootDir>/types/$1',
  },
  ...short,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.tmp'],
}

/** For the projects that open houses. */
const inHouses = { ...common, globalSetup: '<rootDir>/test/support/seeding.ts' }

/** All are played in the package, see test/support/story.ts. */
const STORIES = '<rootDir>/test/stories/**/*.story.ts'
/**
 * In the browser build each day those that come to what the two builds have apart: photos, files, one's number. Both are
 * one source otherwise, and `npm run test:all` plays all in both.
 */
const IN_BROWSER =
  process.env.STORIES === 'all' ? STORIES : '<rootDir>/test/stories/{requests,photos,places,members}.story.ts'

/** One project per wall that a test crosses; see docs/testing.md. */
module.exports = {
  // Timing is no test: on a busy machine the cloud takes its time to start.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{types,cloudfunctions,src,demo,scripts}/**/*.test.{ts,tsx}'],
    },
    { ...common, displayName: 'localcloud', testMatch: ['<rootDir>/localcloud/**/*.test.ts'] },
    { ...inHouses, displayName: 'procedures', testMatch: ['<rootDir>/test/{procedures,domains}/**/*.test.ts'] },
    { ...inHouses, displayName: 'crash', testMatch: ['<rootDir>/test/crash/**/*.test.ts'] },
    {
      ...inHouses,
      displayName: 'stories',
      testMatch: ['<rootDir>/test/{stories,browser}/**/*.test.ts', IN_BROWSER],
      globals: { HANDS: 'browser' },
    },
    {
      ...inHouses,
      displayName: 'weapp',
      testMatch: ['<rootDir>/test/weapp/**/*.test.ts', STORIES],
      globals: { HANDS: 'package' },
    },
  ],
}
