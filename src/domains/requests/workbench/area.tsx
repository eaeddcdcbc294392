import { useState } from 'react'
import type { AreaView } from 'types/requests'
import type { PostKind } from 'types/words/posts'
import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { StatusChip } from '@/ui/status-chip'
import { requestKeys, useArea } from '../queries'
import { ways } from '../ways'

/** The posts that see to what others handle in their place. */
export const WATCHING_POSTS: readonly PostKind[] = [
  'communitySecretary',
  'generalBranchSecretary',
  'branchSecretary',
  'partyGroupLeader',
  'gridOfficer',
]

/** 辖区: how what others handle stands in the place of a post, in one line, and by building behind it. */
export function Area({ postKey }: { postKey: string }) {
  const [opened, setOpened] = useState(false)
  const { data } = useArea(postKey)
  useWatched(requestKeys.area(postKey))
  if (!data) return null
  return (
    <>
      <Card flush>
        <Row
          icon='building'
          title='我的辖区'
          note={wordsOf(data)}
          end={data.overdue > 0 && <StatusChip tone='bad'>{`超时 ${data.overdue}`}</StatusChip>}
          onPress={() => setOpened(true)}
        />
      </Card>
      {opened && <AreaSheet area={data} postKey={postKey} onClose={() => setOpened(false)} />}
    </>
  )
}

const wordsOf = ({ open: count, climbed }: AreaView): string =>
  count === 0 ? '诉求都办完了' : `没有办完的诉求 ${count} 件${climbed > 0 ? `，其中 ${climbed} 件已上报` : ''}`

interface AreaSheetProps {
  area: AreaView
  postKey: string
  onClose: () => void
}

/** The same by building, those behind first. */
const AreaSheet = ({ area: { byBuilding }, postKey, onClose }: AreaSheetProps) => (
  <Sheet
    title='我的辖区'
    onClose={onClose}
    footer={
      <Button
        onPress={() => {
          onClose()
          open(ways.area(postKey))
        }}
      >
        看全部诉求
      </Button>
    }
  >
    {byBuilding.map(({ id, label, open: count, overdue }) => (
      <Row
        key={id}
        icon='building'
        title={label}
        end={
          overdue > 0 ? <StatusChip tone='bad'>{`没有办完 ${count}，超时 ${overdue}`}</StatusChip> : `没有办完 ${count}`
        }
      />
    ))}
  </Sheet>
)
