import { View } from '@tarojs/components'
import type { PostSheetView } from 'types/post-sheets'
import { replaceBy } from '@/screen/go'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
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
        {left.length > 0 && (
          <Section title={`没有办成的 ${left.length} 行`}>
            <Card flush>
              {left.map(({ row, reason }) => (
                <Row key={row} title={`第 ${row} 行`} note={reason} />
              ))}
            </Card>
          </Section>
        )}
        <Button look='plain' onPress={onAgain}>
          再导入一份
        </Button>
      </Stack>
    </View>
  )
}
