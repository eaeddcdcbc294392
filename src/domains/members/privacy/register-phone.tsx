import type { MeView } from 'types/members'
import { api } from '@/cloud/api'
import { PhoneButton } from '@/ui/phone-button'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useOwnDeed } from '../queries'

interface RegisterPhoneProps {
  me: Pick<MeView, 'phone' | 'posts'>
  look?: 'main' | 'plain'
}

/** What one's number is for and who may see it, and WeChat's question for it: agreeing there is the consent. */
export function RegisterPhone({ me: { phone, posts }, look }: RegisterPhoneProps) {
  const setting = useOwnDeed(api.members.setPhone.mutate)
  return (
    <>
      <Note>
        办理您的诉求、停水停电等急事时联系您用。号码加密保存，名册里只显示头尾；只有楼栋长、网格员、居委会、社工和社区管理员能看完整号码，每次查看都有记录。
        {posts.length > 0 && '您担任职务，楼栋公示页上怎样显示电话，以公示页为准。'}
      </Note>
      <PhoneButton
        look={look}
        busy={setting.busy}
        onCode={(code) => void setting.run({ code }).then((done) => done && toast('已登记电话'))}
        onDenied={() => toast('没有改动，想登记时请再点一次', 'quiet')}
        onFailure={(message) => toast(message, 'bad')}
      >
        {phone ? '换成微信现在的手机号' : '用微信手机号登记'}
      </PhoneButton>
    </>
  )
}
