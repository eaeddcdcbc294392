import Taro from '@tarojs/taro'

/** Something that takes place. Instants are milliseconds. */
export interface Occasion {
  title: string
  startsAt: number
  endsAt: number
  where: string
}

const SECOND = 1_000
const TWO_HOURS = 2 * 3_600

/**
 * Writes it into the phone's own calendar, which reminds two hours before. WeChat asks the person first, once.
 * https://developers.weixin.qq.com/miniprogram/dev/api/device/calendar/wx.addPhoneCalendar.html
 * phone-calendar.h5.ts is the browser's.
 * @returns whether it stands there
 */
export const addToPhone = ({ title, startsAt, endsAt, where }: Occasion): Promise<boolean> =>
  Taro.addPhoneCalendar({
    title,
    startTime: Math.floor(startsAt / SECOND),
    endTime: String(Math.floor(endsAt / SECOND)),
    location: where,
    alarm: true,
    alarmOffset: TWO_HOURS,
  }).then(
    () => true,
    () => false,
  )

/** Whether this phone has a calendar that the app can write to. */
export const HAS_CALENDAR: boolean = true
