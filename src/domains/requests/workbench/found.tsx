import type { FoundPage } from 'types/request-views'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import type { FoundProps } from '@/screen/workbench-part'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Note } from '@/ui/text'
import { offersFiling } from '../filers'
import { soughtAs } from '../filing/filing'
import { RequestRow } from '../parts/request-row'
import { useFound } from '../queries'
import { ways } from '../ways'

/** The requests that a post finds by number, name or door. */
export function Found({ postKey, text, onOpen }: FoundProps) {
  const now = Date.now()
  const me = useMe().data
  const list = useFound(postKey, text)
  const page = list.query.data?.pages[0]
  return (
    <>
      <Bounds page={page} />
      <ListPages
        list={list}
        empty={
          <Empty
            icon='search'
            title={`没有找到“${text}”`}
            text={`${page?.givenOnly ? '这个职务只能找到派给自己的诉求。' : ''}可以写编号的后四位，楼号或门牌（例如“3 号楼”“3-2-502”），或者姓名里的字。`}
          />
        }
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
            note={filingWords(text)}
            onPress={() => open(ways.filing({ search: text }))}
          />
        </Card>
      )}
    </>
  )
}

const filingWords = (text: string): string => {
  const { name } = soughtAs(text)
  return name ? `居民来电、来访，替“${name}”登记` : '居民来电、来访，替他登记'
}

/** How far was looked, where that was not everywhere. */
const Bounds = ({ page }: { page: FoundPage | undefined }) => (
  <>
    {page?.onlyNewest !== undefined && (
      <Note>{`按姓名只找了最近的 ${page.onlyNewest} 件。更早的请写编号或门牌。`}</Note>
    )}
    {page?.manyPlaces && <Note>这样叫的门牌太多，只找了一部分，请写上楼号，例如“3-2-502”。</Note>}
  </>
)
