import { useState } from 'react'
import { shown } from 'types/words/text'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { TextField } from '@/ui/text-field'
import { useOffer } from '../queries'
import { Offer } from './offer'

/** 职务邀请: what an invitation offers, and taking it. Address: ?code=, or the code is asked for. */
export default function Accept() {
  const address = useAddress()
  const [code, setCode] = useState(address.code ?? '')
  const offer = useOffer(code)
  return (
    <Page>
      {code === '' ? (
        <AskForCode onCode={setCode} />
      ) : (
        <>
          <Remote query={offer} look='cards' count={1}>
            {(view) => <Offer code={code} offer={view} />}
          </Remote>
          {offer.error && (
            <Button look='plain' onPress={() => setCode('')}>
              重新填写邀请码
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

/** 22 letters, digits, - and _: found in whatever was pasted around them. */
const codeIn = (text: string): string | undefined => /(?:^|[^\w-])([\w-]{22})(?:$|[^\w-])/.exec(shown(text))?.[1]

function AskForCode({ onCode }: { onCode: (code: string) => void }) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const code = codeIn(text)
    setWrong(!code)
    if (code) onCode(code)
  }
  return (
    <>
      <TextField
        multiline
        label='邀请码'
        hint='把收到的邀请整段粘贴过来就行'
        error={wrong ? '没有找到邀请码，请把整段邀请粘贴过来' : undefined}
        value={text}
        onChange={setText}
      />
      <Button onPress={submit}>查看邀请</Button>
    </>
  )
}
