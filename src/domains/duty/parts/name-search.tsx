import { useEffect, useState } from 'react'
import { SearchBar } from '@/ui/search-bar'

/** So long after the last letter it is looked for. Milliseconds. */
const PAUSE = 400

interface NameSearchProps {
  /** Called with what is to be found, '' for all. */
  onSearch: (search: string) => void
}

/** Looks for people by the first letters of their syllables, or by a part of the name, while it is written. */
export function NameSearch({ onSearch }: NameSearchProps) {
  const [written, setWritten] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for when it was written, and not when the page is drawn
  useEffect(() => {
    if (written === '') return onSearch('')
    const later = setTimeout(() => onSearch(written.trim()), PAUSE)
    return () => clearTimeout(later)
  }, [written])
  return (
    <SearchBar label='姓名或首字母' value={written} onChange={setWritten} onSearch={() => onSearch(written.trim())} />
  )
}
