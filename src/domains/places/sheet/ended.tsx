import { View } from '@tarojs/components'
import type { ImportView } from 'types/places'
import { replaceBy } from '@/screen/go'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Stack } from '@/ui/stack'
import { Paragraph, Title } from '@/ui/text'
import { placeWays } from '../ways'
import { planLines } from '../words'

/** What an import has done. */
export const Ended = ({ run: { state, figures, done, total }, onAgain }: { run: ImportView; onAgain: () => void }) => (
  <View {...aria({ live: 'polite' })}>
    <Stack>
      {state === 'done' ? (
        <>
          <Empty
            icon='check'
            title='导入完成'
            action={{ text: '查看房屋', onPress: () => replaceBy(placeWays.register()) }}
          />
          <Card>
            <Title>这次导入</Title>
            {planLines(figures).map((line) => (
              <Paragraph key={line}>{line}</Paragraph>
            ))}
          </Card>
        </>
      ) : (
        <Empty
          icon='alert'
          title='导入中途停下了'
          text={`导入时有人改了房屋。已完成 ${done} 处，共 ${total} 处；请重新选择文件核对，接着导入剩下的。`}
        />
      )}
      <Button look='plain' onPress={onAgain}>
        {state === 'done' ? '再导入一份' : '重新选择文件'}
      </Button>
    </Stack>
  </View>
)
