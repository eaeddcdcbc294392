/** '2026-03-31' as people say it: 3 月 31 日. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日`
}
