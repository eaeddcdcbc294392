/**
 * A phone in somebody's hand, in the words that they see: what a story is written against. Our screens are made of few parts
 * (src/ui), so a person presses a `.press`, writes into a field that is read out by its label, and reads a `.page`. There is
 * a hand for the real package (test/weapp/hand.ts) and one for the browser build (phone.ts); both find things by the rules
 * below. A step waits until it can be done, and throws with what there was instead.
 */
export interface Hand {
  /** Presses what is called so: a button, a choice, a row. While a sheet is open only what is on it can be pressed. */
  press(name: string): Promise<void>
  /** Writes into the field with this label, in place of what is there. */
  write(label: string, text: string): Promise<void>
  /** Answers a question of this name: by one of its choices, or by a day as 2026-12-01 or a time as 07:30 on a wheel. */
  choose(question: string, answer: string): Promise<void>
  /** Waits until the page in front says so. White space does not count, neither here nor there. */
  sees(words: string): Promise<void>
  /** Waits until the page in front does not say so, or no longer. */
  seesNo(words: string): Promise<void>
  /** All that the page in front says now. */
  reads(): Promise<string>
  /**
   * Goes the same way again and again until the page it leads to says so: what others do arrives after a while, because the
   * app does not ask anew for what it has just learnt. The way is gone by a hand of little patience.
   */
  looksUntil(words: string, way: (hand: Hand) => Promise<void>): Promise<void>
  /** Follows a link of the app, as /domains/requests/report/index: opens a page and forgets the others. */
  opens(url: string): Promise<void>
  /** Waits until the page in front is this one, as domains/requests/report/index. */
  arrivesAt(path: string): Promise<void>
  /** Back to the page below, by the arrow of the upper bar. */
  goesBack(): Promise<void>
  /** Holds a photo ready: the next time the app asks for pictures, the person gives this one. */
  hasPhoto(): Promise<void>
  /** Holds a file ready: the next time the app asks for one, the person gives this one. */
  hasFile(name: string, content: Buffer): Promise<void>
  /** Presses what hands over a file to keep. @returns the text in it */
  keepsFile(button: string): Promise<string>
  /** Presses the button that asks for one's number, and answers WeChat's question. A browser asks nothing: it can only agree. */
  givesNumber(button: string, agreed: boolean): Promise<void>
  /** In WeChat only: the network goes, or comes back. */
  hasNetwork(online: boolean): Promise<void>
  /** In WeChat only: closes the app and opens it at this page. What the app keeps on the phone is still there. */
  reopens(url: string, online: boolean): Promise<void>
  /** In WeChat only: presses the button for sending this page to a friend, and sends it. @returns the card that they get */
  sends(button: string): Promise<SharedCard>
  /**
   * In WeChat only: presses what notes something in the phone's calendar, and allows it or not.
   * @returns what was to be noted: seconds, as WeChat has them
   */
  notes(
    button: string,
    allowed: boolean,
  ): Promise<{ title: string; startTime: number; endTime?: string; location?: string }>
  /** In WeChat only: holds a QR code before the camera: the next time the app scans, it reads this. */
  hasCode(text: string): Promise<void>
  /** In WeChat only: presses what calls somebody. @returns the number that the telephone would dial */
  calls(button: string): Promise<string>
}

/** What the friend reads, and the page that the card opens. */
export interface SharedCard {
  title: string
  path: string
}

/** How long one attempt of `looksUntil` may wait for a single thing, in milliseconds. */
export const IMPATIENT = 3000

/** What can be pressed; the second is WeChat's own buttons, which alone may ask for a number and send a card. */
export const PRESSABLE = '.press, .phone-button'
export const FIELDS = 'input, textarea'
/** Several choices that answer one question (src/ui/choice.tsx). */
export const CHOICES = '.choice'

const squeezed = (text: string) => text.replace(/\s+/g, '')

/**
 * Which of several things a person means who calls one by this name: the one that is called exactly so, or else the first
 * whose name contains it. @throws naming what there is, where it is none
 */
export function meant(names: string[], name: string, page: string): number {
  const known = names.map(squeezed)
  const wanted = squeezed(name)
  const at = known.includes(wanted) ? known.indexOf(wanted) : known.findIndex((one) => one.includes(wanted))
  if (at < 0) throw new Error(`${page}: nothing is called "${name}" among ${known.join(' | ')}`)
  return at
}

/** Whether a page says these words. */
export const says = (page: string, words: string) => squeezed(page).includes(squeezed(words))
