import type { MyPledgesView } from 'types/pledge-views'
import { open } from '@/screen/go'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { readableDay } from '@/ui/days'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { pledgeWays } from '../ways'
import { PledgeRows } from './pledge-rows'

/** What a party member pledged and the posts that they chose; the page 我的报到 shows it as well. */
export function OwnPledges({ pledges: { file, posts } }: { pledges: Pick<MyPledgesView, 'file' | 'posts'> }) {
  if (!file) return null
  return (
    <>
      <Section title='我的承诺'>
        <Stack gap={3}>
          {file.pledges.length > 0 && <PledgeRows rows={file.pledges} />}
          {file.mayPledge ? (
            <Button look='plain' icon='plus' onPress={() => open(pledgeWays.edit())}>
              写一件承诺
            </Button>
          ) : (
            <Note>每年 1–2 件，今年的写满了。撤回一件可以另写。</Note>
          )}
          {!file.shared && <Note>您没有让邻居看到自己是党员，承诺只有您和社区看得到。可以在“我的报到”里改。</Note>}
        </Stack>
      </Section>
      <Section title='我的岗位' more={{ text: '看岗位', onPress: () => open(pledgeWays.posts()) }}>
        {posts.length > 0 ? (
          <Card flush>
            {posts.map(({ id, title, until }) => (
              <Row
                key={id}
                icon='clipboard'
                title={title}
                note={<Note>到 {readableDay(dayOf(until))}</Note>}
                onPress={() => open(pledgeWays.post(id))}
              />
            ))}
          </Card>
        ) : (
          <Note>还没有认领岗位。</Note>
        )}
      </Section>
    </>
  )
}
