import { urgentWords } from './words'

test('whom to ask at once', () => {
  expect(urgentWords(null)).toContain('当面找楼栋长')
  expect(urgentWords({ phone: null, hours: '周一' })).toContain('当面找楼栋长')
  expect(urgentWords({ phone: '88001234', hours: null })).toBe('着急的话，可以打电话给居委会。')
  expect(urgentWords({ phone: '88001234', hours: '工作日' })).toBe('着急的话，可以打电话给居委会（工作日）。')
})
