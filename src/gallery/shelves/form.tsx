import { useRef, useState } from 'react'
import { Choice, ManyChoice } from '@/ui/choice'
import { Chosen } from '@/ui/chosen'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { FilterBar } from '@/ui/filter-bar'
import { PhoneButton } from '@/ui/phone-button'
import { PhotoPicker } from '@/ui/photo-picker'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { Rating, Stars } from '@/ui/rating'
import { SearchBar } from '@/ui/search-bar'
import { Stack, Wrap } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { type PhotosInHand, type Send, usePhotos } from '@/ui/use-photos'
import { LONG, nothing, samplePicture } from './samples'
import type { Shelf } from './specimen'

const TextFields = () => {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  return (
    <Stack gap={5}>
      <TextField
        label='发生了什么？'
        hint='写清楚在哪里、从什么时候开始。'
        placeholder='例如：一层楼道灯不亮'
        value={text}
        onChange={setText}
        multiline
        limit={500}
      />
      <TextField label='怎么称呼您？' value={name} onChange={setName} optional />
      <TextField
        label='联系电话'
        value='138'
        onChange={nothing}
        type='tel'
        error='电话号码是 11 位数字，现在只有 3 位，请补全。'
      />
      <TextField label='补充说明' value={LONG} onChange={nothing} multiline limit={20} error='写得太长了，请删减。' />
    </Stack>
  )
}

const Choices = () => {
  const [naming, setNaming] = useState<'named' | 'staff' | 'anonymous'>('named')
  const [category, setCategory] = useState<string | null>('repair')
  const [teams, setTeams] = useState<string[]>(['green'])
  return (
    <Stack gap={5}>
      <Field label='是否署名？'>
        <Choice
          label='是否署名？'
          value={naming}
          onChange={setNaming}
          options={[
            { value: 'named', label: '公开姓名', hint: '邻居也能看到是您反映的' },
            { value: 'staff', label: '只让工作人员知道', hint: '方便跟您联系，邻居看不到' },
            { value: 'anonymous', label: '匿名', hint: LONG },
          ]}
        />
      </Field>
      <Field label='属于哪一类？' error='请选择一类，方便派给对的人。'>
        <Choice
          label='属于哪一类？'
          look='chips'
          value={category}
          onChange={setCategory}
          options={[
            { value: 'repair', label: '公共维修', icon: 'tools' },
            { value: 'light', label: '照明', icon: 'bulb' },
            { value: 'water', label: '漏水', icon: 'drop' },
            { value: 'green', label: '环境绿化', icon: 'leaf' },
            { value: 'noise', label: '噪音扰民', icon: 'sound' },
            { value: 'other', label: '其他' },
          ]}
        />
      </Field>
      <Field label='想参加哪些队伍？' optional>
        <ManyChoice
          label='想参加哪些队伍？'
          look='chips'
          value={teams}
          onChange={setTeams}
          options={[
            { value: 'safety', label: '橙色平安' },
            { value: 'green', label: '绿色环保' },
            { value: 'care', label: '蓝色关爱' },
          ]}
        />
      </Field>
    </Stack>
  )
}

const Dates = () => {
  const [due, setDue] = useState<string | null>(null)
  return (
    <Stack gap={5}>
      <DatePicker label='什么时候办结？' hint='从今天起算' value={due} onChange={setDue} earliest='2026-01-01' />
      <DatePicker label='上门日期' value='2026-11-25' onChange={setDue} error='这一天是节假日，请换一天。' />
    </Stack>
  )
}

const tree: Record<string, string[]> = {
  '': ['1号楼', '2号楼', '3号楼（南区老年公寓）', '5号楼', '6号楼'],
  building: ['1单元', '2单元', '3单元'],
  doorway: ['101', '102', '201', '202', '301', '302', '401', '402'],
}

/** Two levels below every building; the fifth building cannot be reached, the sixth has nothing in it. */
async function loadChildren(parentId = ''): Promise<PlaceChoice[]> {
  if (parentId.endsWith('5号楼')) throw new Error('no network')
  if (parentId.endsWith('6号楼')) return []
  const depth = parentId ? parentId.split('/').length : 0
  const names = tree[['', 'building', 'doorway'][depth] ?? ''] ?? []
  return names.map((name) => ({ id: parentId ? `${parentId}/${name}` : name, name, hasChildren: depth < 2 }))
}

const Places = () => {
  const [home, setHome] = useState<PlaceChoice[]>([])
  const [place, setPlace] = useState<PlaceChoice[]>([
    { id: '3号楼（南区老年公寓）', name: '3号楼（南区老年公寓）', hasChildren: true },
    { id: '3号楼（南区老年公寓）/2单元', name: '2单元', hasChildren: true },
  ])
  const levels = ['楼栋', '单元', '门牌']
  return (
    <Stack gap={5}>
      <PlacePicker label='您住在哪里？' value={home} onChange={setHome} loadChildren={loadChildren} levels={levels} />
      <PlacePicker
        label='问题在哪里？'
        hint='公共地方选到楼栋或单元就可以。'
        value={place}
        onChange={setPlace}
        loadChildren={loadChildren}
        levels={levels}
        anyLevel
      />
    </Stack>
  )
}

/** Photos in every state at once, which no real form could be made to hold still in. */
const still: PhotosInHand = {
  photos: [
    { key: 'a', path: samplePicture(210), bytes: 1, state: 'sent', progress: 1, id: 'a' },
    { key: 'b', path: samplePicture(130), bytes: 1, state: 'sending', progress: 0.45 },
    { key: 'c', path: samplePicture(20), bytes: 1, state: 'failed', progress: 0 },
    { key: 'd', path: samplePicture(300), bytes: 1, state: 'refused', progress: 0 },
  ],
  atMost: 6,
  ids: ['a'],
  sending: true,
  fault: '有照片没有传上去，请点“重传”，或删去这张',
  add: async () => undefined,
  retry: nothing,
  remove: nothing,
}

const PhotoFields = () => {
  const turn = useRef(0)
  const photos = usePhotos({
    atMost: 3,
    prepare: async (count) =>
      Array.from(
        { length: count },
        (): Send => async (photo, onProgress) => {
          onProgress(0.5)
          turn.current += 1
          if (turn.current % 2 === 0) throw new Error('every second one fails')
          return photo.path
        },
      ),
  })
  return (
    <Stack gap={5}>
      <PhotoPicker label='拍几张照片' hint='拍到问题的位置，师傅来得更准。' optional photos={still} />
      <PhotoPicker label='试一试' photos={photos} />
    </Stack>
  )
}

const Ratings = () => {
  const [stars, setStars] = useState<number | null>(4)
  return (
    <Stack gap={5}>
      <Field label='这件事办得怎么样？'>
        <Rating label='这件事办得怎么样？' value={stars} onChange={setStars} />
      </Field>
      <Stars value={2} />
    </Stack>
  )
}

const Numbers = () => (
  <Stack gap={3}>
    <PhoneButton onCode={nothing} onDenied={nothing} onFailure={nothing}>
      用微信手机号登记
    </PhoneButton>
    <PhoneButton busy onCode={nothing} onDenied={nothing} onFailure={nothing}>
      用微信手机号登记
    </PhoneButton>
  </Stack>
)

const Finding = () => {
  const [words, setWords] = useState('')
  const [phase, setPhase] = useState('new')
  return (
    <Stack gap={3}>
      <SearchBar label='搜索编号、地点或内容' value={words} onChange={setWords} onSearch={nothing} />
      <SearchBar label='搜索编号、地点或内容' value='楼道灯' onChange={nothing} onSearch={nothing} />
      <Wrap>
        <Chosen onDrop={nothing}>东苑 3 号楼</Chosen>
      </Wrap>
      <FilterBar
        label='办理阶段'
        value={phase}
        onChange={setPhase}
        filters={[
          { value: 'new', label: '待受理', count: 12 },
          { value: 'working', label: '办理中', count: 128 },
          { value: 'answered', label: '待确认', count: 3 },
          { value: 'closed', label: '已办结' },
        ]}
      />
    </Stack>
  )
}

export const form: Shelf = {
  name: 'form',
  specimens: [
    { name: '文字输入', Show: TextFields },
    { name: '选择', Show: Choices },
    { name: '日期', Show: Dates },
    { name: '住处与地点', Show: Places },
    { name: '照片', Show: PhotoFields },
    { name: '评价', Show: Ratings },
    { name: '手机号', Show: Numbers },
    { name: '查找与筛选', Show: Finding },
  ],
}
