import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Stack } from '@/ui/stack'
import { Paragraph } from '@/ui/text'

interface RefusedProps {
  /** In lines: what is wrong with the file, and what to do. */
  why: string
  onChoose: () => void
  onBack: () => void
}

/** A file of which nothing was taken. */
export const Refused = ({ why, onChoose, onBack }: RefusedProps) => (
  <View {...aria({ live: 'polite' })}>
    <Stack>
      <Callout tone='bad' title='这份表格没有导入'>
        {why.split('\n').map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Callout>
      <Button onPress={onChoose}>重新选择文件</Button>
      <Button look='plain' onPress={onBack}>
        返回，下载模板
      </Button>
    </Stack>
  </View>
)
