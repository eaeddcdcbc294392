import { useState } from 'react'
import { UNIT_KIND_NAMES } from 'types/words/units'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { open } from '@/screen/go'
import { Register, type RegisterWords } from '@/screen/list/register'
import { useWatched } from '@/screen/use-watched'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { unitKeys, useUnits } from '../queries'
import { unitWays } from '../ways'

const WORDS: RegisterWords = {
  icon: 'partner',
  add: '登记单位',
  none: '还没有登记单位',
  noneYet: '居委会登记后，会出现在这里。',
  noneClosed: '没有停用的单位',
  seeClosed: '看已停用的单位',
  seeOpen: '看在用的单位',
}

/** 驻区单位: the employers and partners of the community, with their party branches. */
export default function Units() {
  const keeps = useKeepsRegisters()
  const [closed, setClosed] = useState(false)
  const units = useUnits(closed)
  useWatched(unitKeys.lists)
  return (
    <Register words={WORDS} query={units} closed={closed} onClosed={setClosed} keeps={keeps} add={unitWays.edit()}>
      {({ id, name, kind, branch, contactName }) => (
        <Row
          key={id}
          icon='partner'
          title={name}
          note={
            <>
              <Note>{UNIT_KIND_NAMES[kind]}</Note>
              {branch && <Note>{branch}</Note>}
              {contactName && <Note>联系人 {contactName}</Note>}
            </>
          }
          onPress={() => open(unitWays.detail(id))}
        />
      )}
    </Register>
  )
}
