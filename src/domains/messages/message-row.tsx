import { View } from '@tarojs/components'
import type { MeView } from 'types/members'
import type { MessageView } from 'types/messages'
import { addressOfSubject, SUBJECTS } from 'types/words/subjects'
import { open, toHome } from '@/screen/go'
import { SEEN } from '@/screen/seen/use-seen'
import { timeWords } from '@/time/words'
import type { IconName } from '@/ui/icon'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import './message-row.scss'

interface MessageRowProps {
  message: MessageView
  icon: IconName
  reader: MeView | null | undefined
  now: number
  /** It was pressed, and so read. */
  onFollow(message: MessageView): void
}

/** What one was told last about one thing; pressing it leads there. */
export function MessageRow({ message, icon, reader, now, onFollow }: MessageRowProps) {
  const { id, subject, title, text, at, read } = message
  const follow = () => {
    onFollow(message)
    const destination = addressOfSubject(subject, reader)
    if (destination) open(destination)
    else toHome()
  }
  return (
    <View id={id} className={`message-row ${SEEN}`}>
      <Row
        icon={icon}
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
            <View className='message-row__text'>{text}</View>
            <View>{`${SUBJECTS[subject.kind].called} · ${timeWords(at, now)}`}</View>
          </>
        }
        onPress={follow}
      />
    </View>
  )
}
