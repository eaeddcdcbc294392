import type { Office } from 'types/places'

/** Whom to ask at once, for whoever waits. The number itself stands on the button below, where it can be pressed. */
export const urgentWords = (office: Office | null): string =>
  office?.phone
    ? `着急的话，可以打电话给居委会${office.hours ? `（${office.hours}）` : ''}。`
    : '着急的话，可以当面找楼栋长或居委会。'

/** What one calls a property company for. */
export const PROPERTY_DUTY = '维修、保洁、门禁、停车'
