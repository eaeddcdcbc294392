import type { MeView } from 'types/members'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Facts } from '@/ui/facts'
import { PhoneButton } from '@/ui/phone-button'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useOwnDeed } from '../queries'

/** One's number, what it is for and who may see it. */
export function MyPhone({ me: { phone, posts } }: { me: MeView }) {
  const setting = useOwnDeed(api.members.setPhone.mutate)
  const forgetting = useOwnDeed(api.members.forgetPhone.mutate)

  const forget = async () => {
    const text = '社区有急事时就没法打电话找您了。以后可以再登记。'
    const sure = await confirm({ title: '删除您的电话？', text, yes: '删除', danger: true })
    if (sure && (await forgetting.run({}))) toast('已删除电话')
  }

  return (
    <Section title='我的电话'>
      <Card>
        <Facts facts={[{ name: '电话', value: phone ?? '没有登记' }]} />
        <Note>
          办理您的诉求、停水停电等急事时联系您用。号码加密保存，名册里只显示头尾；只有楼栋长、网格员、居委会、社工和社区管理员能看完整号码，每次查看都有记录。
          {posts.length > 0 && '您担任职务，楼栋公示页上怎样显示电话，以公示页为准。'}
        </Note>
        <PhoneButton
          busy={setting.busy}
          onCode={(code) => void setting.run({ code }).then((done) => done && toast('已登记电话'))}
          onDenied={() => toast('没有改动，想登记时请再点一次', 'quiet')}
          onFailure={(message) => toast(message, 'bad')}
        >
          {phone ? '换成微信现在的手机号' : '用微信手机号登记'}
        </PhoneButton>
        {phone && (
          <Button look='plain' busy={forgetting.busy} onPress={() => void forget()}>
            删除电话
          </Button>
        )}
      </Card>
    </Section>
  )
}
