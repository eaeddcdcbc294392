import { useState } from 'react'
import { NOMINATION_LENGTH } from 'types/words/pledges'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Ends, Stack } from '@/ui/stack'
import { Note, Paragraph, Title } from '@/ui/text'
import { ChooseMember } from '../parts/choose-member'
import { pledgeKeys, useNominationDeed, useNominations } from '../queries'

/** 年度推荐: whom neighbours and branches named this year, by pinyin. Nothing is counted. */
export default function Nominations() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const found = useNominations()
  const deed = useNominationDeed(api.pledges.nominate.mutate)
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<{ id: string; name: string }>()
  useWatched(pledgeKeys.nominations)
  return (
    <Page footer={<Button onPress={() => setChoosing(true)}>推荐一位</Button>}>
      <Paged query={found} empty={<Empty icon='star' title='今年还没有推荐' text='邻居和支部推荐以后会出现在这里。' />}>
        {(items) => (
          <Stack gap={3}>
            {items.map(({ id, name, yearsOfService, text, by }) => (
              <Card key={id}>
                <Stack gap={2}>
                  <Ends>
                    <Title>{name}</Title>
                    {yearsOfService > 0 && <Note>{`报到服务满 ${yearsOfService} 年`}</Note>}
                  </Ends>
                  <Paragraph>{text}</Paragraph>
                  <Note>{by} 推荐</Note>
                </Stack>
              </Card>
            ))}
          </Stack>
        )}
      </Paged>
      {choosing && (
        <ChooseMember
          onClose={() => setChoosing(false)}
          onChoose={(one) => {
            setChoosing(false)
            setChosen(one)
          }}
        />
      )}
      {chosen && (
        <WordSheet
          title={`推荐${chosen.name}`}
          action='推荐'
          label='推荐的话'
          hint='只有社区党委和居委会看得到，每人每年推荐一次'
          limit={NOMINATION_LENGTH}
          deed={deed}
          inputOf={(text) => ({ fileId: chosen.id, text })}
          done='已推荐'
          onClose={() => setChosen(undefined)}
        />
      )}
    </Page>
  )
}
