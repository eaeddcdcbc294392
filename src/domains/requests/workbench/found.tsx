import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import type { FoundProps } from '@/screen/workbench-part'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { offersFiling } from '../filers'
import { RequestRow } from '../parts/request-row'
import { useFound } from '../queries'
import { ways } from '../ways'

/** The requests that a post finds by number, name or door. */
export function Found({ postKey, text, onOpen }: FoundProps) {
  const now = Date.now()
  const me = useMe().data
  return (
    <>
      <ListPages
        list={useFound(postKey, text)}
        empty={<Empty icon='search' title={`没有找到“${text}”`} text='可以写编号的后四位、门牌，或者反映人的姓名。' />}
      >
        {(items) => (
          <Card flush>
            {items.map((request) => (
              <RequestRow key={request.id} request={request} now={now} onPress={() => onOpen(request.id)} />
            ))}
          </Card>
        )}
      </ListPages>
      {me && offersFiling(me) && (
        <Card flush>
          <Row
            icon='phone'
            title='代居民登记'
            note={`居民来电、来访，替“${text}”登记`}
            onPress={() => open(ways.filing({ search: text }))}
          />
        </Card>
      )}
    </>
  )
}
