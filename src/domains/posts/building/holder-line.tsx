import type { HolderView } from 'types/posts'
import { dial } from '@/screen/dial'
import { open } from '@/screen/go'
import { Button } from '@/ui/button'
import { PersonLine } from '@/ui/person-line'
import { StatusChip } from '@/ui/status-chip'
import { postWays } from '../ways'

interface HolderLineProps {
  post: string
  holder: HolderView
  note: string
}

/** Who holds a post: with one tap on the telephone where this reader may call. */
export function HolderLine({ post, holder, note }: HolderLineProps) {
  const { name, acting, phone, callable, portrait, memberId } = holder
  return (
    <PersonLine
      post={post}
      name={name}
      portrait={portrait}
      mark={acting && <StatusChip tone='wait'>代理</StatusChip>}
      phone={phone}
      note={note}
      onCall={callable && phone ? () => void dial(phone) : undefined}
    >
      {memberId && (
        <Button narrow look='text' label={`查看任期：${name}`} onPress={() => open(postWays.held(memberId))}>
          查看任期
        </Button>
      )}
    </PersonLine>
  )
}
