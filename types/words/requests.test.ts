import { latestDueDay, phrasesOf } from './requests'

test.each([
  ['2026-11-22', '2028-11-22'],
  ['2026-12-31', '2028-12-31'],
  ['2028-02-29', '2030-02-28'],
  ['2028-02-28', '2030-02-28'],
])('what is promised on %s lies within two years, by %s', (today, latest) => expect(latestDueDay(today)).toBe(latest))

test('the property company does not say that it told the property company', () => {
  expect(phrasesOf('start', 'warden@b3')).toContain('已联系物业')
  for (const owner of ['propertyCompany@y1', 'propertyOfficer@b3']) {
    const phrases = phrasesOf('start', owner)
    expect([phrases.includes('已联系物业'), phrases.includes('今天上门看')]).toEqual([false, true])
  }
  expect(phrasesOf('withdraw')).toEqual([])
})
