import { View } from '@tarojs/components'
import type { MeView } from 'types/members'
import type { MessageView } from 'types/messages'
import { addressOfSubject } from 'types/words/subjects'
import { open, toHome } from '@/screen/go'
import { momentWords } from '@/time/words'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'

interface MessageRowProps {
  message: MessageView
  reader: MeView | null | undefined
  now: number
}

/** One thing that one was told; pressing it leads to what it is about. */
export function MessageRow({ message, reader, now }: MessageRowProps) {
  const { title, text, at, read } = message
  const follow = () => {
    const destination = addressOfSubject(message.subject, reader)
    if (destination) open(destination)
    else toHome()
  }
  return (
    <Row
      title={title}
      end={
        !read && (
          <StatusChip tone='wait' icon='bell'>
            未读
          </StatusChip>
        )
      }
      note={
        <>
          <View>{text}</View>
          <View>{momentWords(at, now)}</View>
        </>
      }
      onPress={follow}
    />
  )
}
