import type { FoundPage } from 'types/requests'
import { ListPages } from '@/screen/list-pages'
import type { FoundProps } from '@/screen/workbench-part'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Note } from '@/ui/text'
import { RequestRow } from '../parts/request-row'
import { useFound } from '../queries'

/** The requests that a post finds by number, name or door. */
export function Found({ postKey, text, onOpen }: FoundProps) {
  const now = Date.now()
  const list = useFound(postKey, text)
  return (
    <>
      <Bounds page={list.query.data?.pages[0]} />
      <ListPages
        list={list}
        empty={
          <Empty
            icon='search'
            title={`没有找到“${text}”`}
            text='可以写编号的后四位，楼号或门牌（例如“3 号楼”“3-2-502”），或者姓名里的字。'
          />
        }
      >
        {(items) => (
          <Card flush>
            {items.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                now={now}
                post={postKey}
                onPress={onOpen && (() => onOpen(request.id))}
              />
            ))}
          </Card>
        )}
      </ListPages>
    </>
  )
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
