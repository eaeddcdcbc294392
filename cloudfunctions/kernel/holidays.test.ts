import { deployedCalendar, noticesIn } from './holidays'

const NOTICE = { off: ['2027-01-01/2027-01-03', '2027-02-05/2027-02-11', '2027-03-08'], work: ['2027-02-14'] }

function read(entered: unknown) {
  const told: string[] = []
  const text = typeof entered === 'string' || entered === undefined ? entered : JSON.stringify(entered)
  return { notices: noticesIn(text, (what) => told.push(what)), told }
}

test('a notice is read by year, days and spans of days', () => {
  const { notices, told } = read({ 2027: NOTICE })
  expect(told).toEqual([])
  expect([...notices.keys()]).toEqual([2027])
  const { off, work } = notices.get(2027) ?? { off: new Set(), work: new Set() }
  expect(
    ['2027-01-03', '2027-01-04', '2027-02-05', '2027-02-11', '2027-02-12', '2027-03-08'].map((day) => off.has(day)),
  ).toEqual([true, false, true, true, false, true])
  expect([...work]).toEqual(['2027-02-14'])
  // What is off in every year is off, named or not.
  expect(off.has('2027-10-01')).toBe(true)
})

test.each([[undefined], [''], [' ']])('nothing entered, as %j, is nothing', (text) => {
  expect(read(text)).toEqual({ notices: new Map(), told: [] })
})

test.each<[string, unknown]>([
  ['no JSON', '2027: 01-01'],
  ['no object', '[]'],
  ['a year out of reach', { 2100: { off: ['2100-01-01'] } }],
  ['no year', { next: NOTICE }],
  ['no days off', { 2027: { off: [] } }],
  ['no list', { 2027: { off: '2027-01-01' } }],
  ['a field that is unknown', { 2027: { ...NOTICE, works: [] } }],
  ['a day that is none', { 2027: { off: ['2027-02-30'] } }],
  ['a day in another form', { 2027: { off: ['01-01'] } }],
  ['a span that runs backwards', { 2027: { off: ['2027-01-03/2027-01-01'] } }],
  ['a span of months', { 2027: { off: ['2027-01-01/2027-03-01'] } }],
  ['a span of three days', { 2027: { off: ['2027-01-01/2027-01-02/2027-01-03'] } }],
  ['a day of another year', { 2027: { off: ['2026-10-01'] } }],
  ['a working day in another year', { 2027: { off: ['2027-01-01'], work: ['2028-01-08'] } }],
  ['a day both off and worked on', { 2027: { off: ['2027-02-14'], work: ['2027-02-14'] } }],
  ['a statutory day off that is worked on', { 2027: { off: ['2027-01-01'], work: ['2027-02-06'] } }],
  ['a make-up day on a Monday', { 2027: { off: ['2027-01-01'], work: ['2027-02-15'] } }],
])('%s counts as not entered, and is told', (_, entered) => {
  const { notices, told } = read(entered)
  expect(notices.size).toBe(0)
  expect(told).toHaveLength(1)
})

test('a year that cannot be read leaves the others as they are', () => {
  const { notices, told } = read({ 2027: NOTICE, 2028: { off: ['2028-1-1'] } })
  expect([...notices.keys()]).toEqual([2027])
  expect(told[0]).toContain('the notice for 2028 counts as not entered')
})

describe('the calendar of a deployment', () => {
  afterEach(() => {
    delete process.env.CHORUS_HOLIDAYS
    jest.restoreAllMocks()
  })

  it('goes by the environment', () => {
    // Far enough away that chinese-days does not know it.
    expect(deployedCalendar().isAnnounced(2047)).toBe(false)
    process.env.CHORUS_HOLIDAYS = JSON.stringify({ 2047: { off: ['2047-01-02'] } })
    expect(deployedCalendar().isAnnounced(2047)).toBe(true)
    expect(deployedCalendar().isWorkday('2047-01-02')).toBe(false)
  })

  it('says once what is wrong with it', () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    process.env.CHORUS_HOLIDAYS = 'nonsense'
    deployedCalendar()
    deployedCalendar()
    expect(errors.mock.calls.map(([line]) => JSON.parse(line).where)).toEqual(['CHORUS_HOLIDAYS'])
  })
})
