import { useState } from 'react'
import type { FileState } from 'types/words/duty'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { Download } from '../parts/download'
import { FileRows, LOOKS_ARE_KEPT } from '../parts/file-rows'
import { NameSearch } from '../parts/name-search'
import { holds, KEEPERS } from '../parts/posts'
import { dutyKeys, useFiles } from '../queries'
import { dutyWays } from '../ways'
import { belongingWords } from '../words'

type Shown = 'applied' | 'active' | 'other'
const SHOWN = [
  { value: 'applied', label: '待确认' },
  { value: 'active', label: '在册' },
  { value: 'other', label: '其他' },
] as const
/** What stands under 其他, one of the two at a time. */
const OTHERS = [
  { value: 'left', label: '已转出' },
  { value: 'refused', label: '没有通过' },
] as const
const NONE: Record<FileState, { title: string; text?: string }> = {
  applied: { title: '没有等确认的', text: '有党员来报到，会列在这里，等您办里也有。' },
  active: { title: '还没有在册的党员', text: '本人报到、支部确认以后，或由社区代为登记，会列在这里。' },
  left: { title: '没有转出的' },
  refused: { title: '没有未通过的' },
}

/** 党员名册: the party members over whom I have a post, by pinyin. */
export default function Files() {
  const me = useMe()
  const [shown, setShown] = useState<Shown>('active')
  const [other, setOther] = useState<'left' | 'refused'>('left')
  const [search, setSearch] = useState('')
  const state = shown === 'other' ? other : shown
  const files = useFiles(state, search)
  useWatched(dutyKeys.files(state))
  return (
    <Page
      footer={
        holds(me.data, KEEPERS) && (
          <Button icon='plus' onPress={() => open(dutyWays.enter())}>
            代为登记
          </Button>
        )
      }
    >
      <Stack gap={3}>
        <FilterBar<Shown> label='看哪些' filters={SHOWN} value={shown} onChange={setShown} />
        {shown === 'other' && (
          <FilterBar<'left' | 'refused'> label='其他' filters={OTHERS} value={other} onChange={setOther} />
        )}
        <NameSearch onSearch={setSearch} />
        <Note>{`按姓名拼音排列。${LOOKS_ARE_KEPT}`}</Note>
        <ListPages
          list={files}
          empty={
            search === '' ? (
              <Empty icon='people' {...NONE[state]} />
            ) : (
              <Empty icon='search' title='没有找到' text='写姓名里的字，或各字拼音的首字母，如“王芳”写 wf。' />
            )
          }
        >
          {(items) => <FileRows items={items} noteOf={({ unit, branch }) => belongingWords(unit, branch)} />}
        </ListPages>
        {state === 'active' && <Download />}
      </Stack>
    </Page>
  )
}
