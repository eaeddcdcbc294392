import type { CoverageRow } from 'types/posts'
import { POST_NAMES } from 'types/words/posts'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { postWays } from '../ways'

interface BuildingSheetProps {
  row: CoverageRow
  mayName: boolean
  onClose: () => void
}

/** What a building misses, each leading to naming exactly that; and the building's own page. */
export function BuildingSheet({ row, mayName, onClose }: BuildingSheetProps) {
  const { placeId, label, vacant, acting } = row
  const go = (url: string) => {
    onClose()
    open(url)
  }
  const missing = [...vacant.map((kind) => [kind, '空缺'] as const), ...acting.map((kind) => [kind, '代理'] as const)]
  return (
    <Sheet
      title={label}
      onClose={onClose}
      footer={
        <Button look='plain' onPress={() => go(postWays.building(placeId))}>
          看本楼的公开页
        </Button>
      }
    >
      <Stack gap={3}>
        {missing.length > 0 && (
          <Card flush>
            {missing.map(([kind, state]) => (
              <Row
                key={kind}
                icon='plus'
                title={mayName ? `任命或邀请${POST_NAMES[kind]}` : POST_NAMES[kind]}
                end={state}
                onPress={mayName ? () => go(postWays.name({ kind, at: { id: placeId, label } })) : undefined}
              />
            ))}
          </Card>
        )}
      </Stack>
    </Sheet>
  )
}
