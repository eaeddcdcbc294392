import type { Photo, PhotoView } from 'types/requests'
import { temporaryUrls } from '../kernel/files'

/** Pictures as others see them: the published ones. Only their owner sees those that are still held. */

const PUBLISHED = '/photos/'
const HELD = '/held/'

/** Where the files of a picture lie, as paths in storage. */
export const heldPath = (communityId: string, name: string) => `held/${communityId}/${name}`

/** What a file is called before it is published. */
export const heldIdOf = (fileId: string): string => fileId.replace(PUBLISHED, HELD)

/** What a file will be called once it is published. */
export const publishedIdOf = (heldId: string): string => heldId.replace(HELD, PUBLISHED)

/** @returns the files whose addresses are needed to show these pictures; `mine`: to whoever took them */
export const filesToShow = (photos: readonly Photo[], mine: boolean): string[] =>
  photos.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]).flatMap((id) => (mine ? [id, heldIdOf(id)] : [id]))

/**
 * Pictures with their addresses. One that is not published is left out; to whoever took it it is shown as held.
 * @param urls addresses by file id, as storage gave them for `filesToShow`
 */
export function photoViewsOf(photos: readonly Photo[], mine: boolean, urls: Map<string, string>): PhotoView[] {
  return photos.flatMap(({ id, fileId, thumbnailId }): PhotoView[] => {
    const published = urls.get(fileId)
    if (published) return [{ id, url: published, thumbnailUrl: urls.get(thumbnailId) ?? published, held: false }]
    const held = mine ? urls.get(heldIdOf(fileId)) : undefined
    return held ? [{ id, url: held, thumbnailUrl: urls.get(heldIdOf(thumbnailId)) ?? held, held: true }] : []
  })
}

/** The same for pictures of one owner, with the addresses asked for. */
export async function showPhotos(photos: readonly Photo[], mine: boolean): Promise<PhotoView[]> {
  return photoViewsOf(photos, mine, await temporaryUrls(filesToShow(photos, mine)))
}
