import { address } from '@/screen/address'

/** The addresses of the pages about pledges and posts to choose. */
export const pledgeWays = {
  mine: () => address('pledges/mine'),
  detail: (id: string) => address('pledges/detail', { id }),
  /** Without anything: one's own. `draft`: one that is to be changed. */
  edit: (whose: { unitId?: string; fileId?: string; draft?: string } = {}) => address('pledges/edit', whose),
  report: (id: string) => address('pledges/report', { id, step: 'done' }),
  building: (of?: 'unit') => address('pledges/building', { of }),
  posts: () => address('pledges/posts'),
  post: (id: string) => address('pledges/post', { id }),
  editPost: (id?: string) => address('pledges/edit-post', { id }),
  office: () => address('pledges/office'),
  onPaper: (fileId: string) => address('pledges/on-paper', { fileId }),
  nominations: () => address('pledges/nominations'),
}
