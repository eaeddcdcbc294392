/**
 * Looks at the database file before LMDB maps it into memory, where a page that is missing or makes no sense can kill the
 * process. Follows every branch down to the leaves without reading those: their documents carry checksums of their own.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { damaged } from '../failures'
import { BrokenPage, type Meta, Page, readMeta, type Tree } from './lmdb-pages'

/** Throws if the file is no database, or if parts of it are missing. */
export function checkFile(directory: string): void {
  const file = join(directory, 'data.mdb')
  if (!existsSync(file)) return
  const descriptor = openSync(file, 'r+')
  try {
    const { size } = fstatSync(descriptor)
    if (size === 0) return
    const meta = readMeta(descriptor)
    for (const tree of meta.trees) checkTree(descriptor, meta, tree, Math.floor(size / meta.pageSize))
    // LMDB counts pages at the end that it gave back before it ever wrote them. Nobody reads them, but the map must not
    // end before them.
    if (size < meta.pages * meta.pageSize) ftruncateSync(descriptor, meta.pages * meta.pageSize)
  } catch (error) {
    if (error instanceof BrokenPage) throw damaged(`${file} ${error.message}`)
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** `present` pages are in the file. The trees named in leaves of the main tree are checked with it. */
function checkTree(descriptor: number, meta: Meta, { root, depth }: Tree, present: number): void {
  const isMain = meta.trees.at(-1)?.root === root
  const bytes = Buffer.alloc(meta.pageSize)
  let level = [root]
  for (let below = depth - 1; below >= 0; below--) {
    for (const number of level) {
      if (number < 2 || number >= present || number >= meta.pages) {
        throw new BrokenPage(`lacks page ${number} of ${meta.pages}`)
      }
    }
    if (below === 0 && !isMain) return
    const next: number[] = []
    for (const number of level) {
      const page = Page.read(descriptor, number, bytes, below === 0)
      if (below > 0) page.children(next)
      else for (const tree of page.trees()) checkTree(descriptor, { ...meta, trees: [] }, tree, present)
    }
    level = next
  }
}
