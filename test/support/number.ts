import type { House } from './house'

/** From now on WeChat gives this number to everybody who agrees. */
export const numberIs = (house: House, phoneNumber: string) =>
  house.control('PUT', 'openapi/phonenumber.getPhoneNumber', {
    errcode: 0,
    phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86' },
  })
