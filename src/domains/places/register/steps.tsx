import { useState } from 'react'
import type { PlaceBrowse } from 'types/places'
import { CODE_LEVELS } from 'types/words/places'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { toast } from '@/ui/toast'
import { usePlaceDeed } from '../queries'
import { placeWays } from '../ways'
import { MeasureSheet } from './measure-sheet'
import { MoveSheet } from './move-sheet'
import { RenameSheet } from './rename-sheet'

type Asking = 'rename' | 'move' | 'measure'

/** What can be done with a place. */
export function Steps({ found }: { found: PlaceBrowse }) {
  const { place, way } = found
  const [asking, setAsking] = useState<Asking | null>(null)
  const closing = usePlaceDeed(api.places.close.mutate)
  const reopening = usePlaceDeed(api.places.reopen.mutate)
  const done = () => setAsking(null)

  const close = async () => {
    const sure = await confirm({
      title: `停用${place.label}？`,
      text: '停用后不能再选它加入或反映诉求，以前的记录都保留，需要时可以恢复。',
      yes: '停用',
      danger: true,
    })
    if (sure && (await closing.run({ id: place.id }))) toast('已停用')
  }
  const reopen = async () => {
    if (await reopening.run({ id: place.id })) toast('已恢复使用')
  }

  return (
    <Section title='管理'>
      <Card flush>
        {place.level === 'community' && (
          <Row icon='list' title='用表格导入和导出' onPress={() => open(placeWays.sheet())} />
        )}
        {!place.closed && CODE_LEVELS.includes(place.level) && (
          <Row
            icon='qr'
            title='小程序码'
            note='贴在门口，扫码就到这里'
            onPress={() => open(placeWays.code(place.id))}
          />
        )}
        {!place.closed && place.level !== 'community' && (
          <Row icon='edit' title='改名' onPress={() => setAsking('rename')} />
        )}
        {!place.closed && place.level === 'household' && (
          <Row icon='home' title='修改面积' onPress={() => setAsking('measure')} />
        )}
        {!place.closed && way.length > 0 && <Row icon='return' title='移到别处' onPress={() => setAsking('move')} />}
        {!place.closed && place.level !== 'community' && <Row icon='minus' title='停用' onPress={() => void close()} />}
        {place.closed && <Row icon='refresh' title='恢复使用' onPress={() => void reopen()} />}
      </Card>
      {asking === 'rename' && <RenameSheet place={place} onClose={done} />}
      {asking === 'measure' && <MeasureSheet place={place} onClose={done} />}
      {asking === 'move' && <MoveSheet place={place} communityId={way[0]?.id ?? ''} onClose={done} />}
    </Section>
  )
}
