import { useState } from 'react'
import { Paged } from '@/screen/paged'
import { Search } from '@/screen/search'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { useMembersToChoose } from '../queries'

interface ChooseMemberProps {
  /** Only those who are kept on paper. */
  onPaper?: boolean
  onChoose: (member: { id: string; name: string }) => void
  onClose: () => void
}

/** One of the party members over whom one has a post, by two letters or a part of the name. */
export function ChooseMember({ onPaper = false, onChoose, onClose }: ChooseMemberProps) {
  const [search, setSearch] = useState('')
  const found = useMembersToChoose(search)
  return (
    <Sheet title={onPaper ? '选择纸面党员' : '选择党员'} onClose={onClose}>
      <Stack gap={3}>
        <Search label='找姓名，或打拼音首字母' onSearch={setSearch} />
        <Paged query={found} empty={<Empty icon='search' title='没有找到' text='换两个字母或姓名里的一个字试试。' />}>
          {(items) => {
            const shown = items.filter((one) => !onPaper || one.onPaper)
            return shown.length > 0 ? (
              <Card flush>
                {shown.map(({ id, name, unit, branch }) => (
                  <Row
                    key={id}
                    icon='person'
                    title={name}
                    note={<Note>{[unit ?? '单位待定', branch].filter(Boolean).join(' · ')}</Note>}
                    onPress={() => onChoose({ id, name })}
                  />
                ))}
              </Card>
            ) : (
              <Note>这一页里没有纸面党员，打姓名的首字母来找。</Note>
            )
          }}
        </Paged>
      </Stack>
    </Sheet>
  )
}
