import Taro from '@tarojs/taro'

/** Whoever leads tasks mostly gives the same number: it is kept on the phone, for each member apart. */
const shelf = (memberId: string) => `task-contact-1:${memberId}`

export const lastContact = (memberId: string): string => Taro.getStorageSync<string>(shelf(memberId)) || ''

export const keepContact = (memberId: string, contact: string): void => Taro.setStorageSync(shelf(memberId), contact)
