import { urgentWords } from './words'

test('whom to ask at once', () => {
  expect(urgentWords(null)).toContain('当面找楼栋长')
  expect(urgentWords({ phone: null, hours: '周一' })).toContain('当面找楼栋长')
  expect(urgentWords({ phone: '88001234', hours: null })).toBe('着急的话，可以打居委会电话 88001234。')
  expect(urgentWords({ phone: '88001234', hours: '工作日' })).toContain('88001234（工作日）')
})
