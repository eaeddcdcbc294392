import { CloudError } from '../errors'
import { checkPath, type FileStore } from '../storage/files'
import type { Permits } from '../storage/permits'
import type { Body, Reply } from './database'

/** How long a temporary URL lasts when nobody says: the platform's two hours. */
const DEFAULT_SECONDS = 7_200

/** So many files in one request, to delete or to get addresses of. */
const MOST_FILES = 50

/** The `storage.*` actions of the gateway. */
export function storageActions(
  files: FileStore,
  permits: Permits,
  url: () => string,
): Record<string, (body: Body) => Promise<Reply>> {
  return {
    'storage.getUploadMetadata': async ({ path }) => {
      checkPath(path)
      return {
        data: {
          url: `${url()}/cos`,
          token: 'local',
          authorization: permits.uploadPermit(path),
          fileId: files.fileId(path),
          cosFileId: Buffer.from(path).toString('base64url'),
        },
      }
    },

    'storage.batchGetDownloadUrl': async ({ file_list }) => {
      const list = listOf<{ fileid: string; max_age?: number }>(file_list)
      const download_list = await Promise.all(
        list.map(async ({ fileid, max_age }) => {
          const path = files.pathOf(String(fileid))
          const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : DEFAULT_SECONDS
          if (path === undefined || !(await files.info(path))) return { ...missing(fileid), tempFileURL: '', maxAge }
          return { fileID: fileid, code: 'SUCCESS', tempFileURL: permits.downloadUrl(path, maxAge), maxAge }
        }),
      )
      return { data: { download_list } }
    },

    'storage.batchDeleteFile': async ({ fileid_list }) => {
      const delete_list = await Promise.all(
        listOf<string>(fileid_list).map(async (fileid) => {
          const path = files.pathOf(String(fileid))
          const removed = path !== undefined && (await files.remove(path))
          return removed ? { fileID: fileid, code: 'SUCCESS' } : missing(fileid)
        }),
      )
      return { data: { delete_list } }
    },
  }
}

/** @throws CloudError INVALID_PARAM for what is no list, and for one that is too long: nothing of it is done then */
function listOf<Item>(value: unknown): Item[] {
  if (!Array.isArray(value)) throw new CloudError('INVALID_PARAM', 'A list of files was expected')
  if (value.length > MOST_FILES) throw new CloudError('INVALID_PARAM', `More than ${MOST_FILES} files at once`)
  return value as Item[]
}

function missing(fileID: string): { fileID: string; code: string } {
  return { fileID, code: 'STORAGE_FILE_NONEXIST' }
}
