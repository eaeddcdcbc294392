import type { FileView } from 'types/sheets'
import cloud from 'wx-server-sdk'
import { AppError } from './errors'
import { bucketOf } from './file-ids'
import { foundInSlices } from './slices'

/** Cloud storage, as far as we use it. */

/** What every file id of this environment begins with, once it is known. */
let bucket: string | undefined
/** The question for it while it is under way: all who ask at the same time wait for the same one. */
let learning: Promise<string> | undefined

/**
 * The file id of a path, whether there is such a file or not. Storage says how its bucket is called only of a file that
 * it has stored, so an instance that has stored none yet stores a small one.
 */
export async function fileIdOf(path: string): Promise<string> {
  if (bucket === undefined) {
    learning ??= learnBucket().finally(() => {
      learning = undefined
    })
    await learning
  }
  return `${bucket}${path}`
}

const learnBucket = () =>
  upload('bucket.txt', Buffer.from('By this file the functions learn how their storage is called.\n'))

/** The content of a file, or null when there is none. */
export async function download(fileId: string): Promise<Buffer | null> {
  try {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId })
    return fileContent
  } catch (thrown) {
    // The SDK loses the platform's code on the way ('downloadFile:fail undefined'); an address tells the two apart.
    if (isMissing(thrown) || !(await temporaryUrls([fileId])).has(fileId)) return null
    throw thrown
  }
}

/** @returns the file id */
export async function upload(path: string, content: Buffer): Promise<string> {
  // The SDK's type asks for a stream of a file; it takes a buffer as well and its documentation says so.
  const fileContent = content as unknown as Parameters<typeof cloud.uploadFile>[0]['fileContent']
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent })
  bucket = bucketOf(fileID)
  return fileID
}

/** At most so many in one call of the platform, to delete and to ask for addresses. */
const AT_ONCE = 50

interface Outcome {
  fileID: string
  /** 0, or why not. */
  status: number
  errMsg: string
}

/**
 * Deletes files. What is not there any more counts as deleted.
 * @throws Error where storage kept one of them: whoever wanted it gone has to come again
 */
export async function remove(fileIds: readonly string[]): Promise<void> {
  const outcomes = await foundInSlices(fileIds, AT_ONCE, async (fileList) => {
    const answer = (await cloud.deleteFile({ fileList })) as { fileList?: Outcome[] }
    return answer.fileList ?? []
  })
  const kept = outcomes.filter((one) => one.status !== 0 && one.status !== MISSING)
  if (kept.length > 0) throw new Error(`storage kept ${kept.map(({ fileID, errMsg }) => `${fileID}: ${errMsg}`)}`)
}

/** Seconds for which an address can be read. Sent with each request, because a bucket may have another default. */
const MAX_AGE = 7_200

/** Addresses by which the files can be read for two hours; a file that is missing is missing here too. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  const found = await foundInSlices([...new Set(fileIds)], AT_ONCE, async (slice) => {
    const wanted = slice.map((fileID) => ({ fileID, maxAge: MAX_AGE }))
    // The SDK's type knows file ids alone; its documentation has both.
    const answer = await cloud.getTempFileURL({ fileList: wanted as unknown as string[] })
    return (answer as cloud.ICloud.GetTempFileURLResult).fileList
  })
  return new Map(found.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL]] : [])))
}

/**
 * A file to be handed out under a name.
 * @throws {AppError} UNAVAILABLE where storage gives no address
 */
export async function fileOf(fileId: string, name: string): Promise<FileView> {
  const url = (await temporaryUrls([fileId])).get(fileId)
  if (!url) throw new AppError('UNAVAILABLE', 'INTERNAL', '文件暂时取不到，请稍后再试')
  return { url, name }
}

/** Storage's own code for a file that is not there. */
const MISSING = -503003

/** Reading a missing file has no error code: the download link is refused, or it answers 404. */
function isMissing(thrown: unknown): boolean {
  const text = String((thrown as { errMsg?: string }).errMsg ?? thrown)
  return /NONEXIST|not exist|-503003|404|empty download url/i.test(text)
}
