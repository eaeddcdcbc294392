import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Headline } from '@/ui/text'
import { memberKeys, usePerson } from '../queries'
import { Blocking } from './blocking'
import { Look } from './look'
import { PersonHome } from './person-home'
import { PersonStory } from './person-story'

/** 住户: one person, as far as one's posts call for knowing them. Address: ?id= */
export default function Person() {
  const { id = '' } = useAddress()
  const person = usePerson(id)
  useWatched(memberKeys.person(id))
  return (
    <Page>
      <Remote query={person} look='cards' count={2}>
        {(found) => (
          <>
            <Card>
              <Headline>{found.name}</Headline>
              <Facts
                facts={[
                  { name: '电话', value: found.phone ?? '没有登记' },
                  ...(found.posts.length > 0 ? [{ name: '职务', value: found.posts.join('、') }] : []),
                ]}
              />
              {found.mayLook && <Look memberId={id} name={found.name} />}
            </Card>
            {found.homes.length > 0 && (
              <Section title='住处'>
                {found.homes.map((home) => (
                  <PersonHome key={home.householdId} memberId={id} name={found.name} home={home} seen={found.version} />
                ))}
              </Section>
            )}
            <Blocking person={found} />
            <PersonStory timeline={found.timeline} />
          </>
        )}
      </Remote>
    </Page>
  )
}
