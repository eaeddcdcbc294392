import type { ItemView } from 'types/item-inputs'
import { momentWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note, Paragraph } from '@/ui/text'

/** What neighbours said to it, the newest last. */
export const Comments = ({ comments, now }: { comments: ItemView['comments']; now: number }) => (
  <Section title={`邻居留言 ${comments.length} 条`}>
    <Stack gap={3}>
      {comments.map(({ id, name, at, text, mine }) => (
        <Card key={id}>
          <Paragraph>{text}</Paragraph>
          <Note>
            {mine ? `${name}（我）` : name} · {momentWords(at, now)}
          </Note>
        </Card>
      ))}
    </Stack>
  </Section>
)
