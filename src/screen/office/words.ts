import type { Office } from 'types/places'

/** '居委会电话 0571-88001234（工作日 8:30–17:30）'; null as long as the office has not said it. */
export const officeWords = (office: Office | null): string | null =>
  office?.phone ? `居委会电话 ${office.phone}${office.hours ? `（${office.hours}）` : ''}` : null

/** Whom to ask at once, for whoever waits. */
export function urgentWords(office: Office | null): string {
  const telephone = officeWords(office)
  return telephone ? `着急的话，可以打${telephone}。` : '着急的话，可以当面找楼栋长或居委会。'
}
