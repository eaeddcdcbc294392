import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { Levels } from '../levels'
import { postKeys, useResponsible } from '../queries'

/** 谁负责: the five levels over a place. Address: ?place=&climbed= */
export default function Responsible() {
  const { place = '', climbed = '0' } = useAddress()
  const steps = Number.parseInt(climbed, 10) || 0
  const levels = useResponsible(place, steps)
  useWatched(postKeys.responsible(place, steps))
  return (
    <Page>
      {place === '' ? (
        <Empty icon='people' title='没有说是哪里' text='请从诉求或本楼的页面进入。' />
      ) : (
        <Remote query={levels} look='cards' count={1}>
          {(found) => (
            <Section title='五级负责'>
              <Note>办理人办理，下面五级督办：超过期限还没有办，就提醒上一级。暂缺的一级跳过。</Note>
              <Levels levels={found} />
            </Section>
          )}
        </Remote>
      )}
    </Page>
  )
}
