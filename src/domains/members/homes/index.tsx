import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Note } from '@/ui/text'
import { NotYet } from '../not-yet'
import { memberKeys, useMe } from '../queries'
import { memberWays } from '../ways'
import { HomeCard } from './home-card'

/** 我的住处: where one lives, each home with how it stands, one more, and moving out. */
export default function Homes() {
  const me = useMe()
  useWatched(memberKeys.me)
  const add = () => open(memberWays.anotherHome())
  return (
    <Page
      footer={
        me.data && (
          <Button icon='plus' onPress={add}>
            再登记一处住处
          </Button>
        )
      }
    >
      <Remote query={me} look='cards' count={2}>
        {(member) =>
          member ? (
            <>
              {member.homes.map((home) => (
                <HomeCard key={home.householdId} home={home} holdsPosts={member.posts.length > 0} />
              ))}
              {member.homes.length === 0 && (
                <Empty icon='home' title='您没有登记住处' text='在本社区有住处，登记并核实后就能反映诉求。' />
              )}
              <Note>同一户可以登记几个人，各人只看到自己的。谁住在哪里，只有负责核实的人和居委会看得到。</Note>
            </>
          ) : (
            <NotYet me={null} />
          )
        }
      </Remote>
    </Page>
  )
}
