import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { CARDS, meKey, useMe } from '@/domains/contributions'
import { Remote } from '@/screen/remote'
import { todoKeys, useHome } from '@/screen/todos'
import { useHubTab } from '@/screen/use-hub-tab'
import { useWatched } from '@/screen/use-watched'
import { useReading } from '@/theme/reading'
import { Head } from './head'
import { MemberHome } from './member-home'
import { Welcome } from './welcome'

/** What cards show besides, asked for in the same call: in elder mode those that stand there alone. */
const aheadOf = (isElder: boolean) =>
  CARDS.flatMap(({ place, Ahead }) => ((place === 'elder') === isElder && Ahead ? [Ahead] : []))

/** The first screen of somebody whose community is known. All it asks goes out together, as one call. */
export function Inside() {
  const me = useMe()
  const home = useHome(me.data !== null)
  const isElder = useReading().size === 'elder'
  useHubTab(me.data)
  useWatched(meKey, todoKeys.home)
  const refetch: typeof me.refetch = (options) => {
    void home.refetch(options)
    return me.refetch(options)
  }
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))

  if (me.data === null) return <Welcome />
  if (me.data) return <MemberHome me={me.data} home={home} />
  return (
    <>
      <Head />
      {aheadOf(isElder).map((Ahead) => (
        <Ahead key={Ahead.name} />
      ))}
      <Remote query={{ ...me, refetch }} look='cards'>
        {() => null}
      </Remote>
    </>
  )
}
