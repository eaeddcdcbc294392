import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { People } from '@/ui/people'
import { PersonLine } from '@/ui/person-line'
import { Photos } from '@/ui/photos'
import { ProgressRing } from '@/ui/progress-ring'
import { Stack, Wrap } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Steps } from '@/ui/steps'
import { Timeline } from '@/ui/timeline'
import { LONG, nothing, samplePhotos, samplePicture } from './samples'
import type { Shelf } from './specimen'

const Chips = () => (
  <Wrap>
    <StatusChip tone='wait'>待受理</StatusChip>
    <StatusChip tone='active'>办理中</StatusChip>
    <StatusChip tone='good'>已解决</StatusChip>
    <StatusChip tone='bad'>未解决</StatusChip>
    <StatusChip tone='quiet'>已撤回</StatusChip>
    <StatusChip tone='wait' icon='chat'>
      待您确认
    </StatusChip>
  </Wrap>
)

const Story = () => (
  <Card>
    <Timeline
      entries={[
        {
          id: '5',
          title: '物业答复：已经修好',
          at: '11月24日 16:20',
          by: '物业公司 李师傅',
          tone: 'wait',
          icon: 'chat',
          text: '更换了一层和二层的声控开关，试过十次都正常。',
          photos: samplePhotos,
          children: (
            <Button onPress={nothing} narrow>
              我来确认
            </Button>
          ),
        },
        { id: '4', title: '开始办理', at: '11月23日 09:05', by: '物业公司', tone: 'active' },
        { id: '3', title: '派单给物业公司', at: '11月22日 11:30', by: '居委会 刘主任', tone: 'active', text: LONG },
        { id: '2', title: '已受理', at: '11月22日 10:12', by: '居委会', tone: 'good' },
        { id: '1', title: '您反映了问题', at: '11月22日 08:30', tone: 'quiet', icon: 'edit' },
      ]}
    />
  </Card>
)

const names = ['提交', '受理', '办理', '答复', '确认']

const StepBars = () => (
  <Card>
    <Stack gap={5}>
      <Steps steps={names} current={0} />
      <Steps steps={names} current={2} />
      <Steps steps={names} current={5} />
    </Stack>
  </Card>
)

const Rings = () => (
  <Card>
    <Stack gap={4}>
      <ProgressRing value={0} of={48} label='户已同意加装电梯' />
      <ProgressRing value={33} of={48} label='户已同意加装电梯，达到三分之二' />
      <ProgressRing value={5} of={5} label='个名额，已满' />
    </Stack>
  </Card>
)

const PeopleChips = () => (
  <People
    people={[
      { id: '1', name: '王秀兰', role: '楼栋长', onCall: nothing },
      { id: '2', name: '李*', role: '治安员', onCall: nothing },
      { id: '3', name: '欧阳建国' },
      { id: '4', name: '陈先生', role: '北辰区宝翠花都社区物业服务中心公共维修班组长' },
    ]}
  />
)

const PersonLines = () => (
  <Card flush>
    <PersonLine
      post='楼栋长'
      name='王秀兰'
      portrait={samplePicture(20)}
      phone='19900000001'
      note='邻里大事小情，找楼栋长。'
      onCall={nothing}
    />
    <PersonLine
      post='治安员'
      name='欧阳建国'
      mark={<StatusChip tone='wait'>代理</StatusChip>}
      phone='199****0002'
      note={LONG}
    />
    <PersonLine post='文体员' note='现在请先找楼栋长 王秀兰。' />
  </Card>
)

const PhotoGrid = () => (
  <Stack gap={3}>
    <Photos photos={samplePhotos} />
    <Photos photos={samplePhotos.slice(0, 2).map((photo) => ({ ...photo, note: '待检查' }))} />
  </Stack>
)

export const story: Shelf = {
  name: 'story',
  specimens: [
    { name: '状态', Show: Chips },
    { name: '经过', Show: Story },
    { name: '步骤', Show: StepBars },
    { name: '进度', Show: Rings },
    { name: '人', Show: PeopleChips },
    { name: '一个人', Show: PersonLines },
    { name: '照片墙', Show: PhotoGrid },
  ],
}
