import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@/cloud/api'
import { Paged } from '@/screen/paged'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { NameSearch } from '../parts/name-search'
import { askDutyAnew, useListed } from '../queries'
import './roll.scss'

/** The leader's list, by pinyin: each name with the one thing to say of it. It is as good as a code. */
export function Roll({ id }: { id: string }) {
  const [search, setSearch] = useState('')
  const listed = useListed(id, search)
  return (
    <Stack gap={3}>
      <Title>名单</Title>
      <Note>没带手机、不用手机的，在这里点“到了”，和扫码一样算。</Note>
      <NameSearch onSearch={setSearch} />
      <Paged
        query={listed}
        empty={<Empty icon='search' title='没有找到' text='换个写法试试。还没有登记的，请先在“代为登记”里登记。' />}
      >
        {(items) => (
          <Card flush>
            {items.map(({ id: fileId, name, unit, branch, here }) => (
              <Line
                key={fileId}
                activityId={id}
                fileId={fileId}
                name={name}
                note={[unit, branch].filter(Boolean).join(' · ')}
                isHere={here ?? false}
              />
            ))}
          </Card>
        )}
      </Paged>
    </Stack>
  )
}

interface LineProps {
  activityId: string
  fileId: string
  name: string
  note: string
  isHere: boolean
}

/** One person, with a deed of their own: two may be noted at once. */
function Line({ activityId, fileId, name, note, isHere }: LineProps) {
  const [noted, setNoted] = useState(false)
  const deed = useDeed(api.duty.enterOnList.mutate, {
    onScreen: [],
    onDone: askDutyAnew,
    // They checked in by the code meanwhile: that is what was to be said.
    explain: ({ code }) => {
      if (code !== 'ALREADY_DONE') return false
      setNoted(true)
      toast(`${name}已经记上了`)
      return true
    },
  })
  const come = async () => {
    if (!(await deed.run({ activityId, fileId }))) return
    setNoted(true)
    toast(`${name}记上了`)
  }
  return (
    <View className='duty-roll'>
      <Ends>
        <View>
          <Title>{name}</Title>
          {note && <Note>{note}</Note>}
        </View>
        {isHere || noted ? (
          <StatusChip tone='good'>已到</StatusChip>
        ) : (
          <Button narrow label={`${name}到了`} busy={deed.busy} onPress={() => void come()}>
            到了
          </Button>
        )}
      </Ends>
    </View>
  )
}
