import { useState } from 'react'
import type { CoverageRow } from 'types/posts'
import { BUILDING_POSTS, type BuildingPost, NAMING_POSTS, POST_NAMES } from 'types/words/posts'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { ListPages } from '@/screen/list-pages'
import { Search } from '@/screen/search'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note } from '@/ui/text'
import { postKeys, useCoverage } from '../queries'
import { postWays } from '../ways'
import { listWords } from '../words'
import { BuildingSheet } from './building-sheet'

/** 两长四员配备: which buildings miss whom. */
export default function Coverage() {
  const [gapsOnly, setGapsOnly] = useState(true)
  const [opened, setOpened] = useState<CoverageRow | null>(null)
  const [post, setPost] = useState<BuildingPost | 'any'>('any')
  const [search, setSearch] = useState('')
  const list = useCoverage({ gapsOnly, search, ...(post === 'any' ? {} : { post }) })
  const me = useMe()
  useWatched(postKeys.coverage)
  const first = list.query.data?.pages[0]
  const mayName = me.data?.posts.some(({ kind }) => (NAMING_POSTS as readonly string[]).includes(kind)) === true
  return (
    <Page
      footer={
        mayName && (
          <Button icon='list' onPress={() => open(postWays.sheet())}>
            用表格任命
          </Button>
        )
      }
    >
      {first && first.buildings > 0 && (
        <>
          <Headline>
            {first.buildings} 栋楼，{first.vacant} 个职务空缺
          </Headline>
          <Note>
            {first.complete} 栋配齐{first.acting > 0 ? `，${first.acting} 个职务由人代理` : ''}。
          </Note>
        </>
      )}
      <FilterBar
        label='看哪些楼'
        filters={[
          { value: 'gaps', label: '有空缺的', count: first && first.buildings - first.complete },
          { value: 'all', label: '全部', count: first?.buildings },
        ]}
        value={gapsOnly ? 'gaps' : 'all'}
        onChange={(chosen) => setGapsOnly(chosen === 'gaps')}
      />
      <FilterBar
        label='缺哪个职务'
        filters={[
          { value: 'any', label: '不限职务' },
          ...BUILDING_POSTS.map((kind) => ({ value: kind, label: `缺${POST_NAMES[kind]}` })),
        ]}
        value={post}
        onChange={setPost}
      />
      <Search label='按楼栋找' onSearch={setSearch} />
      <ListPages
        list={list}
        empty={
          search !== '' ? (
            <Empty icon='search' title='没有找到' text='请换一种写法，例如只写“3 号楼”。' />
          ) : first?.buildings === 0 ? (
            <Empty icon='building' title='这里还没有登记楼栋' text='请先在“房屋管理”里录入楼栋和住户。' />
          ) : (
            <Empty icon='check' title={post === 'any' ? '每栋楼的两长四员都配齐了' : `每栋楼都有${POST_NAMES[post]}`} />
          )
        }
      >
        {(items) => (
          <Card flush>
            {items.map((row) => (
              <BuildingRow key={row.placeId} row={row} onPress={() => setOpened(row)} />
            ))}
          </Card>
        )}
      </ListPages>
      {opened && <BuildingSheet row={opened} mayName={mayName} onClose={() => setOpened(null)} />}
    </Page>
  )
}

const BuildingRow = ({ row, onPress }: { row: CoverageRow; onPress: () => void }) => {
  const { label, vacant, acting } = row
  const words = [listWords('空缺', vacant), listWords('代理', acting)].filter(Boolean).join('；')
  return (
    <Row
      icon='building'
      title={label}
      end={
        vacant.length > 0 ? (
          <StatusChip tone='bad'>{`缺 ${vacant.length}`}</StatusChip>
        ) : acting.length > 0 ? (
          <StatusChip tone='wait'>{`代理 ${acting.length}`}</StatusChip>
        ) : (
          <StatusChip tone='good'>配齐</StatusChip>
        )
      }
      note={words || undefined}
      onPress={onPress}
    />
  )
}
