import type { FiledForMe as Filed } from 'types/request-views'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { open } from '@/screen/go'
import { useDeed } from '@/screen/use-deed'
import { momentWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { requestKeys, useFiledForMe, useRequestDeed } from '../queries'
import { ways } from '../ways'

interface FiledForMeProps {
  /** Only this one. */
  id?: string
  /** It was theirs. */
  onTaken?: (id: string) => void
}

/** What was filed for somebody of this name at this door: is it theirs? Nothing where there is none. */
export function FiledForMe({ id, onTaken = (taken) => open(ways.detail(taken)) }: FiledForMeProps) {
  const { data } = useFiledForMe()
  const asked = data?.items.filter((one) => id === undefined || one.id === id) ?? []
  if (asked.length === 0) return null
  const now = Date.now()
  return (
    <Section title='社区替您登记过这件事，是您的吗？'>
      {asked.map((filed) => (
        <Question key={filed.id} filed={filed} now={now} onTaken={onTaken} />
      ))}
    </Section>
  )
}

interface QuestionProps {
  filed: Filed
  now: number
  onTaken: (id: string) => void
}

function Question({ filed: { id, version, text, by, placeLabel, createdAt }, now, onTaken }: QuestionProps) {
  const askAnew = () => queryClient.invalidateQueries({ queryKey: requestKeys.lists })
  const taking = useRequestDeed(id, api.requests.takeOver.mutate)
  const disowning = useDeed(api.requests.disown.mutate, { onScreen: [requestKeys.lists], onDone: askAnew })

  const takeOver = async () => {
    // Perhaps another one of this name was faster: the list says so.
    if (!(await taking.run({ id, seen: version }))) return void askAnew()
    toast('已归到您的诉求')
    onTaken(id)
  }
  const disown = async () => {
    const sure = await confirm({ title: '不是您的？', text: '以后不再问您这一件。', yes: '不是我的' })
    if (sure && (await disowning.run({ id })) !== undefined) toast('知道了，不再问您')
  }

  return (
    <Card>
      <Stack gap={4}>
        <Paragraph>{text}</Paragraph>
        <Facts
          facts={[
            { name: '地点', value: placeLabel },
            { name: '登记人', value: by },
            { name: '登记时间', value: momentWords(createdAt, now) },
          ]}
        />
        <Button busy={taking.busy} onPress={() => void takeOver()}>
          是我的
        </Button>
        <Button look='plain' busy={disowning.busy} onPress={() => void disown()}>
          不是我的
        </Button>
      </Stack>
    </Card>
  )
}
