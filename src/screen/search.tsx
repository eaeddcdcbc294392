import { useState } from 'react'
import { inOneLine } from 'types/words/text'
import { SearchBar } from '@/ui/search-bar'

interface SearchProps {
  /** What can be looked for. */
  label: string
  /** Called with what is to be found, '' for all. */
  onSearch: (search: string) => void
}

/** Looks through a register: by the keyboard's search key; emptied, the register is whole again. */
export function Search({ label, onSearch }: SearchProps) {
  const [written, setWritten] = useState('')
  return (
    <SearchBar
      label={label}
      value={written}
      onChange={(text) => {
        setWritten(text)
        if (text === '') onSearch('')
      }}
      onSearch={() => onSearch(inOneLine(written))}
    />
  )
}
