import { useState } from 'react'
import { UNIT_KIND_NAMES } from 'types/words/units'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { unitKeys, useUnits } from '../queries'
import { unitWays } from '../ways'

/** 驻区单位: the employers and partners of the community, with their party branches. */
export default function Units() {
  const keeps = useKeepsRegisters()
  const [closed, setClosed] = useState(false)
  const units = useUnits(closed)
  useFreshOnShow(unitKeys.lists)
  return (
    <Page
      footer={
        keeps && (
          <Button icon='plus' onPress={() => open(unitWays.edit())}>
            登记单位
          </Button>
        )
      }
    >
      <Paged
        query={units}
        empty={
          <Empty
            icon='partner'
            title={closed ? '没有停用的单位' : '还没有登记单位'}
            text={closed ? undefined : '居委会登记后，会出现在这里。'}
          />
        }
      >
        {(items) => (
          <Card flush>
            {items.map(({ id, name, kind, branch, contactName }) => (
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
            ))}
          </Card>
        )}
      </Paged>
      {keeps && (
        <Button look='text' onPress={() => setClosed(!closed)}>
          {closed ? '看在用的单位' : '看已停用的单位'}
        </Button>
      )}
    </Page>
  )
}
