import cloud from 'wx-server-sdk'

/** Cloud storage, as far as we use it. File ids look like `cloud://ENV.BUCKET/PATH`. */

/** Where a person's app puts a file before a procedure takes it in. Storage lets nobody else put anything there. */
export const incomingFolder = (memberId: string): string => `incoming/${memberId}/`

/** The path of a file id inside its bucket. */
export const pathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '')

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
  return fileID
}

export async function remove(fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: fileIds })
}

/** At most so many in one call of the platform. */
const URLS_AT_ONCE = 50

/** Addresses by which the files can be read for two hours; a file that is missing is missing here too. */
export async function temporaryUrls(fileIds: string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (let from = 0; from < fileIds.length; from += URLS_AT_ONCE) {
    const found = await cloud.getTempFileURL({ fileList: fileIds.slice(from, from + URLS_AT_ONCE) })
    const { fileList } = found as cloud.ICloud.GetTempFileURLResult
    for (const { fileID, tempFileURL } of fileList) if (tempFileURL) urls.set(fileID, tempFileURL)
  }
  return urls
}

/** Storage has no error of its own for a missing file: the download link is refused, or the link answers 404. */
function isMissing(thrown: unknown): boolean {
  const text = String((thrown as { errMsg?: string }).errMsg ?? thrown)
  return /NONEXIST|not exist|-503003|404|empty download url/i.test(text)
}
