import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import type { IconName } from '@/ui/icon'
import { Page } from '@/ui/page'
import { Note } from '@/ui/text'
import { open } from '../go'
import { Paged } from '../paged'

/** A register in words. */
export interface RegisterWords {
  icon: IconName
  /** On the button that enters something: 登记单位. */
  add: string
  /** Of an empty register: 还没有登记单位, and when something will stand there. */
  none: string
  noneYet: string
  /** Of an empty list of what is out of use. */
  noneClosed: string
  /** On the buttons that lead from the one list to the other. */
  seeClosed: string
  seeOpen: string
  /** What it means that something is out of use. */
  aboutClosed?: string
}

interface RegisterProps<Item> {
  words: RegisterWords
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>
  /** Whether it shows what is out of use. */
  closed: boolean
  onClosed: (closed: boolean) => void
  /** Whether whoever reads keeps it. */
  keeps: boolean
  /** The address of the page on which something is entered. */
  add: string
  /** One row. */
  children: (item: Item) => ReactNode
}

/** A register of the community, in use or not, for everybody to read and for some to keep. */
export const Register = <Item,>({ words, query, closed, onClosed, keeps, add, children }: RegisterProps<Item>) => (
  <Page
    footer={
      keeps && (
        <Button icon='plus' onPress={() => open(add)}>
          {words.add}
        </Button>
      )
    }
  >
    {closed && words.aboutClosed && <Note>{words.aboutClosed}</Note>}
    <Paged
      query={query}
      empty={
        <Empty
          icon={words.icon}
          title={closed ? words.noneClosed : words.none}
          text={closed ? undefined : words.noneYet}
        />
      }
    >
      {(items) => <Card flush>{items.map(children)}</Card>}
    </Paged>
    {keeps && (
      <Button look='text' onPress={() => onClosed(!closed)}>
        {closed ? words.seeOpen : words.seeClosed}
      </Button>
    )}
  </Page>
)
