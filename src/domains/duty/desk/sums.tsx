import { View } from '@tarojs/components'
import type { DutySum } from 'types/duty'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Section } from '@/ui/section'
import { Note, Title } from '@/ui/text'

/** One line for each unit and branch, with three numbers. Nobody's name stands here. */
export const Sums = ({ rows }: { rows: readonly DutySum[] }) => (
  <Section title='按单位和支部'>
    {rows.length === 0 ? (
      <Empty icon='people' title='还没有在册的党员' text='本人报到、支部确认以后，或由社区代为登记，这里就有数。' />
    ) : (
      <Card flush>
        {rows.map(({ unit, branch, members, tookPart, excused }) => (
          <View key={`${unit?.id ?? unit?.name}/${branch?.id}`} className='duty-sum'>
            <View className='duty-sum__name'>
              <Title>{unit?.name ?? '单位待定'}</Title>
              <Note>{branch?.label ?? '支部待定'}</Note>
            </View>
            <Figures members={members} tookPart={tookPart} excused={excused} />
          </View>
        ))}
      </Card>
    )}
  </Section>
)

/** Three numbers side by side. */
export const Figures = ({ members, tookPart, excused }: Pick<DutySum, 'members' | 'tookPart' | 'excused'>) => (
  <View className='duty-sum__figures'>
    <Figure label='党员' value={members} />
    <Figure label='参加了' value={tookPart} />
    <Figure label='请过假' value={excused} />
  </View>
)

const Figure = ({ label, value }: { label: string; value: number }) => (
  <View>
    <View className='duty-sum__label'>{label}</View>
    <View className='duty-sum__figure'>{value}</View>
  </View>
)
