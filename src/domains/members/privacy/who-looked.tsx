import { Paged } from '@/screen/paged'
import { momentWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { useLooks } from '../queries'

/** Everyone who looked at one's full number, and why. */
export function WhoLooked() {
  const looks = useLooks()
  const now = Date.now()
  return (
    <Section title='谁看过我的电话'>
      <Paged query={looks} empty={<Note>还没有人查看过您的完整号码。</Note>}>
        {(items) => (
          <Card flush>
            {items.map(({ id, by, why, at }) => (
              <Row key={id} title={by} note={`${momentWords(at, now)}，${why ? `原因：${why}` : '没有写原因'}`} />
            ))}
          </Card>
        )}
      </Paged>
    </Section>
  )
}
