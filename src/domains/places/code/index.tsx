import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { savePicture } from '@/screen/files'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Page } from '@/ui/page'
import { Picture } from '@/ui/picture'
import { Headline, Note, Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { placeKeys } from '../queries'
import './code.scss'

/** 小程序码: what hangs at a building or a doorway. Address: ?id= */
export default function Code() {
  const id = useAddress().id ?? ''
  const picture = useQuery({
    queryKey: placeKeys.code(id),
    queryFn: () => api.places.codePicture.mutate({ id }),
    enabled: id !== '',
    // Its address works for two hours, and drawing it costs a call to WeChat.
    staleTime: 3_600_000,
  })
  const saving = useMutation({ mutationFn: savePicture })
  const renewing = useDeed(api.places.newCode.mutate, {
    onScreen: [placeKeys.code(id)],
    onDone: (renewed) => queryClient.setQueryData(placeKeys.code(id), renewed),
  })

  const save = async () => {
    if (!picture.data) return
    await saving.mutateAsync(picture.data).then(
      () => toast('已保存到手机'),
      () => toast('没有保存成功，请在微信设置里允许保存图片后再试', 'bad'),
    )
  }
  const renew = async () => {
    const sure = await confirm({
      title: '换一个新码？',
      text: '旧码马上失效，贴在门口的要全部换下。只有旧码被人乱用时才需要换。',
      yes: '换新码',
      danger: true,
    })
    if (sure && (await renewing.run({ id }))) toast('已换新码，请打印后换下旧码')
  }

  return (
    <Page>
      <Remote query={picture} look='cards' count={1}>
        {({ url, name }) => (
          <>
            <Card>
              <Headline>{name.replace(/\.png$/, '')}</Headline>
              <View className='code'>
                <Picture className='code__picture' src={url} alt={`${name.replace(/\.png$/, '')}的小程序码`} />
              </View>
              <Paragraph>打印后贴在门口。住户用微信扫一扫，就能选门牌加入社区。</Paragraph>
            </Card>
            <Button busy={saving.isPending} onPress={() => void save()}>
              保存图片
            </Button>
            <Button look='plain' busy={renewing.busy} onPress={() => void renew()}>
              换一个新码
            </Button>
            <Note>码里只有一串随机字符，不含任何住户信息。</Note>
          </>
        )}
      </Remote>
    </Page>
  )
}
