import { AppError } from '../errors'
import { download, remove } from '../files'
import type { ActorContext } from '../procedure'
import { reservedAs, reservedFile } from '../reservations'

/**
 * Looks at a spreadsheet that the actor's app put under a reserved name, and removes it. As long as it is not decided what
 * becomes of it the file stays, so that the same call may come again.
 * @throws {AppError} CONFLICT/FILE_MISSING, and what `look` throws
 */
export async function sentFile<T>(
  ctx: ActorContext,
  fileId: string,
  look: (content: Buffer) => Promise<T>,
): Promise<T> {
  const reservation = await reservedAs(ctx, fileId)
  const source = reservation && (await reservedFile(reservation))
  const content = source && (await download(source))
  if (!content) throw new AppError('CONFLICT', 'FILE_MISSING', '表格没有传上来，请重新选择文件')
  const looked = await look(content).catch(async (thrown) => {
    if (thrown instanceof AppError && thrown.code !== 'UNAVAILABLE') await remove([source])
    throw thrown
  })
  await remove([source])
  return looked
}
