import { createContext, useContext, useEffect, useState } from 'react'

/** By which a sheet tells the page that it lies over that it opened (+1) or closed (−1). */
const Tell = createContext<(change: 1 | -1) => void>(() => undefined)

/** For the page: whether a sheet lies over it, and the provider through which its sheets tell. */
export function useOpenSheets() {
  const [count, setCount] = useState(0)
  const [tell] = useState(() => (change: 1 | -1) => setCount((before) => before + change))
  return { anyOpen: count > 0, tell, Provider: Tell.Provider }
}

/** For the sheet: says that it is open for as long as it is shown. */
export function useSaysOpen() {
  const tell = useContext(Tell)
  useEffect(() => {
    tell(1)
    return () => tell(-1)
  }, [tell])
}
