import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { PostKind } from 'types/words/posts'
import type { SubjectKind } from 'types/words/subjects'
import { todoId } from 'types/words/todos'
import { useStore } from 'zustand'
import { callErrorOf } from '@/cloud/errors'
import { PARTS } from '@/domains/contributions'
import type { AtOnce } from '@/screen/workbench-part'
import { toast } from '@/ui/toast'
import { createMany } from './many'

export interface AtOnceOfKind extends AtOnce {
  kind: SubjectKind
}

/** What the holder of a post can do with several matters at once. */
export function atOnceFor(post: PostKind): AtOnceOfKind | undefined {
  const [found] = PARTS.filter(([, { atOnce }]) => atOnce?.posts.includes(post))
  return found?.[1].atOnce && { ...found[1].atOnce, kind: found[0] }
}

/** Choosing several matters, and what becomes of them. What was decided is sent when the page is left. */
export function useMany(atOnce: AtOnceOfKind | undefined) {
  const [many] = useState(() =>
    createMany({
      send: (chosen) => (atOnce ? sendAs(atOnce, chosen) : Promise.resolve({})),
      unknown: (thrown) => callErrorOf(thrown).message,
      told(done, refused) {
        const left = Object.keys(refused).length
        if (left === 0) toast(`${done} 件${atOnce?.done}`)
        else toast(`${done > 0 ? `${done} 件${atOnce?.done}，` : ''}${left} 件没有办成，原因写在各件下面`, 'bad')
      },
    }),
  )
  useDidHide(() => void many.leave())
  useEffect(() => () => void many.leave(), [many])
  return { ...many, state: useStore(many.store) }
}

/** Of the todos those that were refused: a todo has the id of its matter, after the kind of it. */
async function sendAs({ kind, send }: AtOnceOfKind, chosen: readonly string[]) {
  const matterOf = (id: string) => id.slice(todoId(kind, '').length)
  const refused = await send(chosen.map(matterOf))
  return Object.fromEntries(Object.entries(refused).map(([id, words]) => [todoId(kind, id), words]))
}
