import { View } from '@tarojs/components'
import type { PostSheetView } from 'types/post-sheets'
import { replaceBy } from '@/screen/go'
import { RowList } from '@/screen/sheet/row-list'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Stack } from '@/ui/stack'
import { postWays } from '../ways'
import { Codes } from './codes'

/** What became of a sheet, and the codes to hand out. */
export function Ended({
  run: { id, appointed, invited, left, codesTaken },
  onAgain,
}: {
  run: PostSheetView
  onAgain: () => void
}) {
  return (
    <View {...aria({ live: 'polite' })}>
      <Stack>
        <Empty
          icon='check'
          title='办理完成'
          text={[appointed > 0 && `直接任命 ${appointed} 人。`, invited > 0 && `生成邀请 ${invited} 份。`]
            .filter(Boolean)
            .join('')}
          action={{ text: '查看两长四员配备', onPress: () => replaceBy(postWays.coverage()) }}
        />
        {invited > 0 && <Codes id={id} taken={codesTaken} title='把邀请码发给本人' />}
        {left.length > 0 && <RowList title={`没有办成的 ${left.length} 行`} rows={left} />}
        <Button look='plain' onPress={onAgain}>
          再导入一份
        </Button>
      </Stack>
    </View>
  )
}
