import type { Hand } from './hand'
import type { House, Opening } from './house'

/**
 * Tells a story: each chapter becomes a test, played one after the other by the same people on the same house. The jest
 * project says in which build (`HANDS` in jest.config.js).
 */
export interface Story<Name extends string> {
  /** Who takes part: openid by the name that they have in the story. */
  people: Record<Name, string>
  /** How the house is opened. */
  opening?: Omit<Opening, 'app'>
  /** What is done to the house before anybody takes up their phone. */
  before?: (house: House) => Promise<unknown>
  /** Whose phone does not begin on the first screen: the link, and WeChat's number for where it was found. */
  opened?: Partial<Record<Name, Opened>>
  /** The story in short: always played in the package, and in the browser as jest.config.js says. Left out: nothing of it is. */
  short?: Chapters<Name>
  /** How it goes on: played by `npm run test:all`, in both builds. */
  whole?: Chapters<Name>
  /** Whether `npm test` plays `whole` in the package, too: for the one story that all the others stand on. */
  wholeEachDay?: true
  /** What only WeChat can do: a card sent, a number refused, somebody called. Always played in the package. */
  inWeChat?: Chapters<Name>
  /** What stands by itself beside the whole: played by `npm run test:all`, in both builds. */
  long?: Chapters<Name>
}

/** What happens in each chapter, by its name. */
export type Chapters<Name extends string> = Record<
  string,
  (hands: Record<Name, Hand>, scene: { house: House }) => Promise<void>
>

/** https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
export interface Opened {
  url: string
  scene?: number
}

/** What a build gives to a story. */
export interface Hands<Name extends string> {
  hands: Record<Name, Hand>
  house: House
  /** What went wrong on any phone so far without anybody seeing it, in words. */
  problems(): string[]
  /** Keeps a picture of each phone for a person to look at, if pictures were asked for. */
  shoot(name: string): Promise<void>
  close(): Promise<void>
}

/** Which build the project plays stories in. */
declare const HANDS: 'package' | 'browser'

export function tellStory<Name extends string>(story: Story<Name>): void {
  const chapters = Object.entries(chaptersOf(story))
  if (chapters.length === 0) {
    test.todo('is played by npm run test:all')
    return
  }
  jest.setTimeout(240_000)
  let playing: Hands<Name>
  /** The chapter that went wrong: what follows would only wait for what did not come. */
  let broken: string | undefined
  beforeAll(async () => {
    const { handOut } = HANDS === 'package' ? await import('../weapp/hands') : await import('./hands')
    playing = await handOut(story)
  })
  afterAll(() => playing?.close())
  afterEach(() => expect(playing?.problems()).toEqual([]))

  for (const [name, play] of chapters) {
    test(name, async () => {
      if (broken) throw new Error(`not played, as it went wrong before: ${broken}`)
      broken = name
      await play(playing.hands, playing)
      await playing.shoot(name)
      broken = undefined
    })
  }
}

function chaptersOf<Name extends string>({ short, whole, wholeEachDay, inWeChat, long }: Story<Name>): Chapters<Name> {
  const all = process.env.STORIES === 'all'
  const inPackage = HANDS === 'package'
  return {
    ...short,
    ...((all || (inPackage && wholeEachDay)) && whole),
    ...(inPackage && inWeChat),
    ...(all && long),
  }
}
