import type { PictureDocument } from 'types/photos'
import type { Photo } from 'types/requests'
import cloud from 'wx-server-sdk'
import { type Judgement, SCENES } from '../../kernel/content'
import type { Context } from '../../kernel/context'
import { remove, temporaryUrls } from '../../kernel/files'
import { logFault } from '../../kernel/log'
import type { Step } from '../../kernel/matter'
import { openidOf } from '../../kernel/residents'
import { type Share, workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { filesOf, heldFilesOf } from './earlier'
import { drop, giveUp, hear, nextAsking, wasAskedEnough } from './life'
import { askingDue, noteAsking, pictureByTrace, pictures } from './store'

/** What is asked of WeChat about pictures, and what becomes of its word. */

const PICTURE = 2

/** Asks WeChat about a held picture. Its verdict is pushed later; failing to ask is made up for by the clock. */
export async function askAbout(context: Context, picture: PictureDocument, openid: string): Promise<void> {
  const trace = await requestCheck(picture, openid).catch((thrown) => {
    logFault('security.mediaCheckAsync', thrown)
    return undefined
  })
  await noteAsking(context.db, picture._id, trace, nextAsking(trace !== undefined, context.now))
}

/** @returns the trace by which the verdict will be known */
async function requestCheck(picture: PictureDocument, openid: string): Promise<string> {
  const { fileId: heldId } = heldFilesOf(picture)
  const mediaUrl = (await temporaryUrls([heldId])).get(heldId)
  if (!mediaUrl) throw new Error('the held picture is gone')
  const asked = { mediaUrl, mediaType: PICTURE, version: 2, scene: SCENES.forum, openid }
  const { traceId } = (await cloud.openapi.security.mediaCheckAsync(asked)) as { traceId?: string }
  if (!traceId) throw new Error('WeChat took a picture without a trace')
  return traceId
}

/** A verdict may come before its trace was written down: looked for so often, with this pause. Milliseconds. */
const LOOKS = 4
const PAUSE = 500

/** WeChat's verdict on a picture, by its trace. An unknown trace changes nothing. */
export async function hearVerdict(context: Context, trace: string, judgement: Judgement): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const picture = await pictureByTrace(context.db, trace)
    if (picture) return moveOn(context, picture, (found) => hear(found, judgement, context.now))
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

/** Nobody uses these any more: they need no verdict, and their files go. */
export async function dropPictures(context: Context, photos: readonly Photo[]): Promise<void> {
  for (const photo of photos) {
    const picture = await pictures(context.db).get(photo.id)
    if (picture) await moveOn(context, picture, (found) => drop(found, context.now))
    else await remove(filesOf(photo))
  }
}

/**
 * Pictures on which WeChat has said nothing in its time: it is asked again, and in the end the office looks. Run by the
 * clock.
 */
export function askAgain(context: Context, share: Share): Promise<number> {
  return workOff(share, {
    find: (except, limit) => askingDue(context.db, context.now, except, limit),
    async work(picture) {
      const openid = wasAskedEnough(picture, context.now) ? null : await openidOf(context.db, picture.memberId)
      if (openid) await askAbout(context, picture, openid)
      else await moveOn(context, picture, (found) => giveUp(found, context.now))
      return 1
    },
    failed: (picture, thrown) => logFault(`asking again about ${picture._id}`, thrown),
  })
}

/** One step of which nobody waits for the answer: whoever was faster has said what there was to say. */
async function moveOn(
  context: Context,
  picture: PictureDocument,
  decide: (found: PictureDocument) => Step<PictureDocument> | null,
): Promise<void> {
  let found: PictureDocument | null = picture
  while (found) {
    const step = decide(found)
    if (!step) return
    if (await takeStepOn(context, pictures, found, step)) return
    found = await pictures(context.db).get(picture._id)
  }
}
