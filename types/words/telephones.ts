import { comparable } from './text'

/** Telephone numbers, read from whatever stands around them: one place for the functions and for the phone. */

/** Hyphens and dashes as keyboards and address books have them; NFKC has made one of the others. */
const HYPHENS = /[\u2010-\u2015\u2212\u2500\u30fc]|[()]/g

/** Digits with single hyphens between them, and the words of an extension. */
const bare = (written: string): string =>
  comparable(written).replace(HYPHENS, '-').replace(/-+/g, '-').replace(/^-|-$/g, '')

const COUNTRY = /^(?:\+|00)86-?/

/**
 * A mobile number, in eleven digits. Spaces, hyphens, brackets, full-width digits, +86 and invisible marks do not matter.
 * @returns null for what is none
 */
export function mobileIn(written: string): string | null {
  const digits = bare(written).replace(COUNTRY, '').replace(/-/g, '')
  return MOBILE.exec(digits)?.[1] ?? null
}

const MOBILE = /^(?:86)?(1[3-9]\d{9})$/

/** What stands before an extension, as in 转8001, 分机：8001, ext. 8001. */
const EXTENSION = /^([\d-]+?)-?(?:转|分机|号|ext(?:ension)?|[.:x#,-])+(\d{1,6})$/
/** 0571-8800123-4: so few digits behind a whole number are no part of it. */
const SHORT = /^([\d-]+)-(\d{1,3})$/
/** 0571-88001234-8001 */
const HYPHENED = /^([\d-]+)-(\d{1,6})$/

/**
 * The number of an office, a landline or a mobile, as it is kept: 0571-88001234, 0571-88001234转8001, 400-820-8820,
 * 88001234, 13800138000, 12345.
 * @returns null for what is none
 */
export function telephoneIn(written: string): string | null {
  const found = bare(written)
  const abroad = COUNTRY.test(found)
  const number = found.replace(COUNTRY, '')
  const short = SHORT.exec(number)
  const ahead = short?.[1] && subscriber(short[1], abroad)
  if (ahead) return `${ahead}转${short?.[2]}`
  const whole = subscriber(number, abroad)
  if (whole) return whole
  const [, before, extension] = HYPHENED.exec(number) ?? EXTENSION.exec(number) ?? []
  const main = before && subscriber(before, abroad)
  return main ? `${main}转${extension}` : null
}

/** @param abroad it was written with +86, where the 0 of the area is left out */
function subscriber(number: string, abroad: boolean): string | null {
  const digits = number.replace(/-/g, '')
  const mobile = MOBILE.exec(digits)?.[1]
  if (mobile) return mobile
  const [, free, middle, last] = /^([48]00)(\d{3})(\d{4})$/.exec(digits) ?? []
  if (free) return `${free}-${middle}-${last}`
  const [, area, local] = LANDLINE.exec(abroad && !digits.startsWith('0') ? `0${digits}` : digits) ?? []
  if (area) return `${area}-${local}`
  return LOCAL.test(digits) || SERVICE.test(digits) ? digits : null
}

/** 010 and 02x have three digits, all other areas four. */
const LANDLINE = /^(010|02\d|0[3-9]\d\d)(\d{7,8})$/
const LOCAL = /^[2-9]\d{6,7}$/
/** Hotlines of five or six digits, as 12345, 95598, 96310. */
const SERVICE = /^(?:1[0-2]\d{3}|9[56]\d{3,4})$/

/** What the telephone is given to dial; whoever answers asks for the extension. */
export const dialled = (telephone: string): string => telephone.split('转')[0] ?? telephone
