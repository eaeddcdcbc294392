import { SETUP_STEP_NAMES } from 'types/words/communities'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Skeleton } from '@/ui/skeleton'
import { Steps } from '@/ui/steps'
import { communityKeys, useSetup, useSetupDeed } from './queries'
import { communityWays, setupWay } from './ways'
import { progressOf, SETUP_HINTS } from './words'

/**
 * The first card of an administrator whose community is not set up yet (`settingUp` of who they are): how far it has come
 * and what is next. Once all is done they put it away, and nobody is led through it again.
 */
export function SetupCard() {
  const setup = useSetup()
  useFreshOnShow(communityKeys.setup)
  const view = setup.data
  const ending = useSetupDeed(api.communities.endSetup.mutate)
  // It keeps its place: nothing that comes below is pushed down by it.
  if (!view) return setup.isError ? null : <Skeleton look='cards' count={1} />
  const { names, done, next } = progressOf(view.steps)
  if (!next) {
    return (
      <Card>
        <Steps steps={names} current={done} />
        <Callout tone='good' title='都准备好了'>
          居民可以加入了。以后人员有变动，在“我的”里的社区设置看哪里缺人。
        </Callout>
        <Button look='plain' busy={ending.busy} onPress={() => void ending.run({ seen: view.version })}>
          知道了
        </Button>
      </Card>
    )
  }
  const way = setupWay(next.step, view) ?? communityWays.setup()
  return (
    <Card>
      <Steps steps={names} current={done} />
      <Callout tone='active' title={`接下来：${SETUP_STEP_NAMES[next.step]}`}>
        {SETUP_HINTS[next.step]}
      </Callout>
      <Button icon='arrow' onPress={() => open(way)}>
        去办
      </Button>
      <Button look='text' onPress={() => open(communityWays.setup())}>
        全部步骤
      </Button>
    </Card>
  )
}
