import { useState } from 'react'
import { inOneLine } from 'types/words/text'
import { Button } from '@/ui/button'
import { SearchBar } from '@/ui/search-bar'
import { Stack } from '@/ui/stack'

interface SearchProps {
  /** What can be looked for. */
  label: string
  /** Called with what is to be found, '' for all. */
  onSearch: (search: string) => void
}

/** Looks through a register: by the keyboard's search key or the button; emptied, the register is whole again. */
export function Search({ label, onSearch }: SearchProps) {
  const [written, setWritten] = useState('')
  const [sought, setSought] = useState('')
  const search = (text: string) => {
    setSought(text)
    onSearch(text)
  }
  const wanted = inOneLine(written)
  return (
    <Stack gap={2}>
      <SearchBar
        label={label}
        value={written}
        onChange={(text) => {
          setWritten(text)
          if (text === '') search('')
        }}
        onSearch={() => search(wanted)}
      />
      {wanted !== sought && (
        <Button look='plain' onPress={() => search(wanted)}>
          查找
        </Button>
      )}
    </Stack>
  )
}
