import { joined } from './joined'

test('one part stays as it came', () => {
  expect(joined(['{"a":  1}'])).toBe('{"a":  1}')
})

test('lists go on under their headings, and what stands in each part is kept once', () => {
  const parts = [
    { 说明: '第一', 个人资料: { 姓名: '陈秀英', 经过: [1, 2] }, 诉求: { 我反映的: [] } },
    { 说明: '第二', 个人资料: { 经过: [3] } },
    { 说明: '第三', 诉求: { 我反映的: [4], 我办理的: [5] }, 消息: [{ 标题: '甲' }] },
  ]
  expect(JSON.parse(joined(parts.map((part) => JSON.stringify(part))))).toEqual({
    说明: '第一',
    个人资料: { 姓名: '陈秀英', 经过: [1, 2, 3] },
    诉求: { 我反映的: [4], 我办理的: [5] },
    消息: [{ 标题: '甲' }],
  })
})
