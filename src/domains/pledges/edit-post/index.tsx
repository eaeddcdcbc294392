import { useState } from 'react'
import type { AddPostInput, DutyPostView } from 'types/pledge-views'
import { POST_TIME_LENGTH, POST_TITLE_LENGTH, POST_WHAT_LENGTH } from 'types/words/pledges'
import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { leave, replaceBy } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { pledgeKeys, usePost, usePostDeed } from '../queries'
import { pledgeWays } from '../ways'

/** 岗位信息: listing a post, or changing one. Address: ?id= of the one to change */
export default function EditPost() {
  const { id } = useAddress()
  const post = usePost(id ?? '')
  useWatched(pledgeKeys.post(id ?? ''))
  return (
    <Editing id={id} query={post}>
      {(kept) => <Form post={kept} />}
    </Editing>
  )
}

const MADE = {
  look: '看刚才的岗位',
  show: (id: string | undefined) => replaceBy(id ? pledgeWays.post(id) : pledgeWays.posts()),
}

function Form({ post }: { post?: DutyPostView }) {
  const communityId = useMe().data?.communityId ?? ''
  const [written, setWritten] = useState({
    title: post?.title ?? '',
    what: post?.what ?? '',
    time: post?.time ?? '',
    places: String(post?.places ?? 1),
  })
  const [way, setWay] = useState<PlaceChoice[]>(
    post?.place ? [{ id: post.place.id, name: post.place.label, hasChildren: false }] : [],
  )
  const deed = usePostDeed(
    post?.id,
    (input: AddPostInput) =>
      post
        ? api.pledges.savePost.mutate({ ...input, id: post.id, seen: post.version })
        : api.pledges.addPost.mutate(input),
    post ? undefined : MADE,
  )
  const change = (field: keyof typeof written) => (value: string) => setWritten((now) => ({ ...now, [field]: value }))
  const save = async () => {
    const placeId = way.at(-1)?.id
    const { places, ...texts } = written
    const sent = { ...texts, places: Number(places.trim() || Number.NaN), ...(placeId ? { placeId } : {}) }
    const made = await deed.run(sent)
    if (!made) return
    toast('已保存')
    if (post) leave(pledgeWays.post(made.id))
    else replaceBy(pledgeWays.post(made.id))
  }
  return (
    <FormPage busy={deed.busy} onSubmit={save}>
      <TextField
        label='岗位名称'
        hint='如：楼道灯巡查'
        error={deed.fields.title}
        limit={POST_TITLE_LENGTH}
        value={written.title}
        onChange={change('title')}
      />
      <TextField
        multiline
        label='做什么'
        error={deed.fields.what}
        limit={POST_WHAT_LENGTH}
        value={written.what}
        onChange={change('what')}
      />
      <TextField
        label='要多少时间'
        hint='如：每周半小时'
        error={deed.fields.time}
        limit={POST_TIME_LENGTH}
        value={written.time}
        onChange={change('time')}
      />
      <TextField
        type='number'
        label='要几个人'
        error={deed.fields.places}
        value={written.places}
        onChange={change('places')}
      />
      <PlacePicker
        optional
        label='在哪栋楼'
        hint='不选就是全社区'
        error={deed.fields.placeId}
        levels={['楼栋']}
        value={way}
        onChange={setWay}
        loadChildren={async (under) => {
          const found = await api.places.pick.query({ communityId, under })
          return found.map((place) => ({ ...place, hasChildren: false }))
        }}
      />
      {way.length > 0 && (
        <Button look='text' narrow onPress={() => setWay([])}>
          改成全社区
        </Button>
      )}
      {post?.state === 'open' && <ClosePost post={post} />}
    </FormPage>
  )
}

function ClosePost({ post: { id, title } }: { post: DutyPostView }) {
  const deed = usePostDeed(id, api.pledges.closePost.mutate)
  const close = async () => {
    const words = { title: `撤掉“${title}”？`, text: '在岗的人会收到消息，不能再恢复。', yes: '撤岗', danger: true }
    if (!(await confirm(words)) || !(await deed.run({ id }))) return
    toast('已撤岗')
    leave(pledgeWays.posts())
  }
  return (
    <Button look='danger' busy={deed.busy} onPress={() => void close()}>
      撤掉这个岗位
    </Button>
  )
}
