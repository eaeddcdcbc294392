import { BarChart } from '@/ui/bar-chart'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Tile, Tiles } from '@/ui/tile'
import { nothing } from './samples'
import type { Shelf } from './specimen'

const TileGrid = () => (
  <Tiles>
    <Tile label='待我受理' value={12} unit='件' onPress={nothing} />
    <Tile label='今天到期' value={3} unit='件' onPress={nothing} />
    <Tile label='满意率' value='96.4' unit='%' note='近 30 天，128 人评价' />
    <Tile label='解决率' value='—' note='只有 4 件，太少，不计算' />
  </Tiles>
)

const Bars = () => (
  <Card>
    <BarChart
      label='各类诉求件数'
      bars={[
        { name: '公共维修', value: 128, text: '128 件' },
        { name: '环境绿化', value: 64, text: '64 件' },
        { name: '车辆停放与非机动车棚占用消防通道', value: 31, text: '31 件' },
        { name: '其他', value: 0, text: '0 件' },
      ]}
    />
  </Card>
)

const Progress = () => (
  <Card>
    <ProgressBar label='已完成' value={1_600} of={3_419} />
  </Card>
)

export const figures: Shelf = {
  name: 'figures',
  specimens: [
    { name: '数字', Show: TileGrid },
    { name: '条形图', Show: Bars },
    { name: '进度', Show: Progress },
  ],
}
