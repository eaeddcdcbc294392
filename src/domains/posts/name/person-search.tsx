import { useState } from 'react'
import type { PostKind } from 'types/words/posts'
import { nameIn } from 'types/words/text'
import { Remote } from '@/screen/remote'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { SearchBar } from '@/ui/search-bar'
import { Note } from '@/ui/text'
import { useCandidates } from '../queries'

interface PersonSearchProps {
  /** For which post; null while it is not known yet. */
  post: { kind: PostKind; atId: string } | null
  value: { id: string; name: string } | null
  error?: string
  onChange: (person: { id: string; name: string }) => void
}

/** Chooses a member, among those who may hold the post, by how their name begins. */
export function PersonSearch({ post, value, error, onChange }: PersonSearchProps) {
  const [written, setWritten] = useState('')
  const [name, setName] = useState('')
  const candidates = useCandidates(post, name)
  if (!post) return <Note>先选好职务和地点，这里会列出可以担任的人。</Note>
  return (
    <Field label='选一个人' error={error}>
      <SearchBar
        label='按姓名找'
        value={written}
        onChange={(text) => {
          setWritten(text)
          if (text === '') setName('')
        }}
        onSearch={() => setName(nameIn(written))}
      />
      <Remote query={candidates} look='lines'>
        {({ items, more }) => (
          <>
            {items.length === 0 ? (
              <Empty icon='people' title='没有找到' text='没有核实过的住户不在这里；还没加入的人可以按手机号邀请。' />
            ) : (
              <Choice
                label='选一个人'
                options={items.map(({ id, name: label, homeLabel, posts }) => ({
                  value: id,
                  label,
                  hint: [homeLabel, ...posts].filter(Boolean).join('；') || undefined,
                }))}
                value={value?.id ?? null}
                onChange={(id) => {
                  const chosen = items.find((one) => one.id === id)
                  if (chosen) onChange({ id, name: chosen.name })
                }}
              />
            )}
            {more && <Note>还有更多的人，请把姓名写全一些再找。</Note>}
          </>
        )}
      </Remote>
    </Field>
  )
}
