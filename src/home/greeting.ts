/** How one says hello at this hour (0 to 23). */
export function greeting(hour: number): string {
  if (hour < 5 || hour >= 18) return '晚上好'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  return hour < 14 ? '中午好' : '下午好'
}
