import { useEffect, useState } from 'react'

export type Scheme = 'light' | 'dark'

/** Overrules the system's colour scheme while the gallery is open; gallery.scss has the classes. */
export function useScheme(first: Scheme) {
  const [scheme, setScheme] = useState(first)
  useEffect(() => {
    const root = document.documentElement
    root.classList.add(`scheme-${scheme}`)
    return () => root.classList.remove(`scheme-${scheme}`)
  }, [scheme])
  return [scheme, setScheme] as const
}
