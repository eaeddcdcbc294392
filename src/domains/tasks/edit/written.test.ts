import { sketchOf, type Written, writtenOf } from './written'

const written: Written = {
  ...writtenOf(null),
  title: '护学岗',
  day: '2026-12-05',
  from: '07:30',
  to: '08:15',
  meetAt: '学校门口',
  places: '3',
  contact: '19900000001',
}
const at = (shanghai: string) => Date.parse(`${shanghai}:00+08:00`)

test('a task is sent as it was written down, its times in Shanghai', () => {
  expect(sketchOf(written)).toMatchObject({
    sketch: { title: '护学岗', startsAt: at('2026-12-05T07:30'), endsAt: at('2026-12-05T08:15'), places: 3 },
  })
})

test('one that ends before it begins, by the clock, ends on the next day', () => {
  expect(sketchOf({ ...written, from: '22:00', to: '01:00' })).toMatchObject({
    sketch: { startsAt: at('2026-12-05T22:00'), endsAt: at('2026-12-06T01:00') },
  })
})

test('what is missing is said beside its field', () => {
  expect(sketchOf({ ...written, day: null, places: '1e9' })).toEqual({
    faults: { day: '请选择日期', places: '请填写名额，如 5' },
  })
})

test('all that is missing is said at once, the texts as well', () => {
  expect(sketchOf({ ...written, title: ' ', meetAt: '', day: null })).toEqual({
    faults: { title: '请填写做什么', meetAt: '请填写在哪里集合', day: '请选择日期' },
  })
})

test('what is only asked for where there is danger is not sent otherwise', () => {
  const insured = { ...written, gear: '头盔', insurer: '平安', policy: 'P1', insuredUntil: '2026-12-31' }
  expect(sketchOf(insured)).not.toMatchObject({ sketch: { gear: '头盔' } })
  expect(sketchOf({ ...insured, risk: 'danger' })).toMatchObject({
    sketch: { gear: '头盔', insurer: '平安', policy: 'P1', insuredUntil: at('2026-12-31T23:59') },
  })
})

test('changing one begins with what it says', () => {
  const whole: Written = {
    ...written,
    skill: 'firstAid',
    teamOnly: true,
    minimum: '2',
    way: [{ id: 'b3', name: '东苑 3 号楼', hasChildren: false }],
    opens: 'later',
    openDay: '2026-12-03',
    openTime: '20:00',
    firstTimersFirst: true,
  }
  const sent = sketchOf(whole)
  if (!('sketch' in sent)) throw new Error('nothing is missing')
  expect(sent.sketch).toMatchObject({ minimum: 2, placeId: 'b3', openFrom: at('2026-12-03T20:00') })
  expect(writtenOf(sent.sketch, '东苑 3 号楼')).toEqual(whole)
})

test('when people may claim is chosen whole, or they may at once and nobody comes first', () => {
  const later: Written = { ...written, opens: 'later', openDay: '2026-12-03', firstTimersFirst: true }
  expect(sketchOf(later)).toEqual({ faults: { openFrom: '请选好哪一天、几点开始认领' } })
  expect(sketchOf({ ...later, openTime: '20:00', opens: 'atOnce' })).toMatchObject({
    sketch: { firstTimersFirst: false },
  })
  expect(sketchOf({ ...later, opens: 'atOnce' })).not.toHaveProperty('sketch.openFrom')
  expect(sketchOf({ ...written, minimum: '两个' })).toHaveProperty('faults.minimum')
  expect(sketchOf(written)).not.toHaveProperty('sketch.minimum')
})
