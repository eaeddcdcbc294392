import type { MeView } from 'types/members'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { toast } from '@/ui/toast'
import { useOwnDeed } from '../queries'
import { RegisterPhone } from './register-phone'

/** One's number, what it is for and who may see it. */
export function MyPhone({ me }: { me: MeView }) {
  const { phone } = me
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
        <RegisterPhone me={me} />
        {phone && (
          <Button look='plain' busy={forgetting.busy} onPress={() => void forget()}>
            删除电话
          </Button>
        )}
      </Card>
    </Section>
  )
}
