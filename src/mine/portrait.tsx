import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MeView } from 'types/members'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { reservePhotos } from '@/cloud/photos'
import { useOwnDeed } from '@/domains/members/queries'
import { Button } from '@/ui/button'
import { choosePhotos } from '@/ui/photo-source'
import { Picture } from '@/ui/picture'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import './portrait.scss'

/** The picture of whoever holds a post, as neighbours see it on their building's page. */
export function Portrait({ me: { name, portrait } }: { me: MeView }) {
  const [sending, setSending] = useState(false)
  const deed = useOwnDeed(api.members.setPortrait.mutate)

  const change = async () => {
    const [chosen] = await choosePhotos(1).catch(() => {
      toast('没能打开相机或相册，请在设置里允许后再试', 'bad')
      return []
    })
    if (!chosen) return
    setSending(true)
    try {
      const [send] = await reservePhotos(1)
      const photo = await send?.(chosen.path, () => undefined)
      if (photo && (await deed.run({ photoId: photo.id }))) toast('已更换照片')
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
    } finally {
      setSending(false)
    }
  }
  const takeAway = async () => {
    if (await deed.run({ photoId: null })) toast('已删除照片')
  }

  return (
    <View className='portrait'>
      {portrait && <Picture className='portrait__picture' src={portrait} alt={`${name}的照片`} />}
      <View className='portrait__words'>
        <Note>您担任职务，照片会放在楼栋公示页上，方便邻居认识您。</Note>
        <Button look='text' narrow icon='camera' busy={sending || deed.busy} onPress={() => void change()}>
          {portrait ? '换照片' : '上传照片'}
        </Button>
        {portrait && (
          <Button look='text' narrow busy={deed.busy} onPress={() => void takeAway()}>
            删除照片
          </Button>
        )}
      </View>
    </View>
  )
}
