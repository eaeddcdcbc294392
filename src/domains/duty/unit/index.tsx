import { useState } from 'react'
import { ListPages } from '@/screen/list-pages'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { Download } from '../parts/download'
import { FileRows, LOOKS_ARE_KEPT } from '../parts/file-rows'
import { NameSearch } from '../parts/name-search'
import { dutyKeys, useUnitMembers } from '../queries'

/** 本单位党员: the people of a unit who report here, for its contact. */
export default function UnitMembers() {
  const [search, setSearch] = useState('')
  const members = useUnitMembers(search)
  useWatched(dutyKeys.unit)
  return (
    <Page>
      <Stack gap={3}>
        <NameSearch onSearch={setSearch} />
        <Note>{`在本社区报到的本单位党员，按姓名拼音排列。${LOOKS_ARE_KEPT}`}</Note>
        <ListPages
          list={members}
          empty={
            search === '' ? (
              <Empty icon='people' title='还没有本单位的党员在这里报到' text='本人报到、支部确认以后，会列在这里。' />
            ) : (
              <Empty icon='search' title='没有找到' text='写姓名里的字，或各字拼音的首字母，如“王芳”写 wf。' />
            )
          }
        >
          {(items) => <FileRows items={items} noteOf={({ branch }) => branch ?? '支部待定'} />}
        </ListPages>
        <Download />
      </Stack>
    </Page>
  )
}
