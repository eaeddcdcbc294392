import dayjs from 'dayjs'

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** A day as people say it: 11月25日 星期三, with the year when it is another one. */
export function readableDay(day: string, today = dayjs()) {
  const date = dayjs(day)
  return `${date.format(date.isSame(today, 'year') ? 'M月D日' : 'YYYY年M月D日')} ${WEEKDAYS[date.day()]}`
}
