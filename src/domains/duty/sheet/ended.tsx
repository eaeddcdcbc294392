import { View } from '@tarojs/components'
import type { DutySheetView } from 'types/duty-sheets'
import { RowList } from '@/screen/sheet/row-list'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Stack } from '@/ui/stack'
import { ToMend } from './to-mend'

/** What became of a register. */
export const Ended = ({
  run: { id, figures, entered, left, hasBadRows },
  onAgain,
}: {
  run: DutySheetView
  onAgain: () => void
}) => (
  <View {...aria({ live: 'polite' })}>
    <Stack>
      <Empty
        icon='check'
        title='导入完成'
        text={`登记了 ${entered} 人${figures.unchanged > 0 ? `，${figures.unchanged} 人原来就有，没有改动` : ''}。`}
      />
      {hasBadRows && <ToMend id={id} count={figures.bad} title={`还有 ${figures.bad} 行没有导入`} />}
      {left.length > 0 && <RowList title={`没有办成的 ${left.length} 行`} rows={left} />}
      <Button look='plain' onPress={onAgain}>
        再导入一份
      </Button>
    </Stack>
  </View>
)
