import { useState } from 'react'
import { REASON_LENGTH } from 'types/words/members'
import { isBlank } from 'types/words/text'
import { api } from '@/cloud/api'
import { dial } from '@/screen/dial'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'

interface LookProps {
  memberId: string
  name: string
}

/** The full number, after saying what for; from there it can be called. It is gone with the page. */
export function Look({ memberId, name }: LookProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const [phone, setPhone] = useState<string | null>(null)
  const looking = useDeed(api.members.lookAtPhone.mutate, { onDone: (answer) => setPhone(answer.phone) })

  const look = async () => {
    if (await looking.run({ memberId, why: isBlank(why) ? undefined : why })) setAsking(false)
  }

  if (phone) {
    return (
      <>
        <Facts facts={[{ name: '完整号码', value: phone }]} />
        <Button icon='phone' label={`打电话给${name}`} onPress={() => void dial(phone)}>
          打电话
        </Button>
      </>
    )
  }
  return (
    <>
      <Button look='plain' icon='phone' onPress={() => setAsking(true)}>
        查看完整电话
      </Button>
      {asking && (
        <Sheet
          title={`查看${name}的电话`}
          onClose={() => setAsking(false)}
          footer={
            <Button busy={looking.busy} onPress={() => void look()}>
              查看
            </Button>
          }
        >
          <Note>这次查看会记下您的姓名、职务和时间，本人看得到。</Note>
          <TextField
            optional
            label='为什么要看'
            placeholder='例如：家里漏水，需要马上联系'
            error={looking.fields.why}
            limit={REASON_LENGTH}
            value={why}
            onChange={setWhy}
          />
        </Sheet>
      )}
    </>
  )
}
