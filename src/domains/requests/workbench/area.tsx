import { useState } from 'react'
import type { AreaView } from 'types/request-views'
import { postWays } from '@/domains/posts/ways'
import { open, toHub } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { useReading } from '@/theme/reading'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { StatusChip } from '@/ui/status-chip'
import { requestKeys, useArea } from '../queries'
import { ways } from '../ways'
import { areaWords, readsArea, worst } from './area-words'

/** 辖区: how what others handle stands in the place of a post, in numbers, with the buildings that are furthest behind. */
export function Area({ postKey }: { postKey: string }) {
  const [opened, setOpened] = useState(false)
  const isElder = useReading().size === 'elder'
  const { data } = useArea(postKey)
  useWatched(requestKeys.area(postKey))
  if (!data) return null
  return (
    <>
      <Card flush>
        <Row
          icon='building'
          title='我的辖区'
          note={areaWords(data)}
          end={data.overdue > 0 && <StatusChip tone='bad'>{`超时 ${data.overdue}`}</StatusChip>}
          onPress={data.open > 0 ? () => setOpened(true) : undefined}
        />
        {/* Large type needs the room for what waits; the sheet has them all. */}
        {!isElder && worst(data).map((building) => <BuildingRow key={building.id} {...{ building, postKey }} />)}
      </Card>
      {opened && <AreaSheet area={data} postKey={postKey} onClose={() => setOpened(false)} />}
    </>
  )
}

interface BuildingRowProps {
  building: AreaView['byBuilding'][number]
  postKey: string
  /** Before another page is opened. */
  onLeave?: () => void
}

/** One building, and the way to what is late in it; for whoever may not read that, to those who look after it. */
const BuildingRow = ({ building, postKey, onLeave }: BuildingRowProps) => (
  <Row
    icon='building'
    title={building.label}
    note={`在办 ${building.open} 件`}
    end={building.overdue > 0 && <StatusChip tone='bad'>{`超时 ${building.overdue}`}</StatusChip>}
    onPress={() => {
      onLeave?.()
      open(readsArea(postKey) ? ways.areaOf(postKey, building) : postWays.building(building.id))
    }}
  />
)

interface AreaSheetProps {
  area: AreaView
  postKey: string
  onClose: () => void
}

/** All buildings in which something is open, those behind first. */
const AreaSheet = ({ area: { byBuilding }, postKey, onClose }: AreaSheetProps) => (
  <Sheet
    title='我的辖区'
    onClose={onClose}
    footer={
      readsArea(postKey) && (
        <Button
          onPress={() => {
            onClose()
            open(ways.area(postKey))
          }}
        >
          看全部诉求
        </Button>
      )
    }
  >
    <Card flush>
      {byBuilding.map((building) => (
        <BuildingRow key={building.id} {...{ building, postKey }} onLeave={onClose} />
      ))}
    </Card>
  </Sheet>
)

/** The way to it from the first screen, which asks for no figure: the workbench does. */
export const AreaCard = () => (
  <Card flush>
    <Row icon='building' title='我的辖区' note='在办、超时、上报了几件，哪栋楼落后' onPress={toHub} />
  </Card>
)
