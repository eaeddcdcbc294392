import type { UseQueryResult } from '@tanstack/react-query'
import { createContext, Fragment, type ReactNode, useState } from 'react'
import { Page } from '@/ui/page'
import { Remote } from './remote'
import { changedByOthers, type Versioned } from './steady'

interface FormOfProps<T> {
  query: UseQueryResult<T>
  /** The form, with what it is about. */
  children: (kept: T) => ReactNode
}

/** A page with a form about something that has to come from the cloud first. */
export function FormOf<T>({ query, children }: FormOfProps<T>) {
  // Not inside Remote: a form is a page of its own, with its button at the foot.
  if (query.data) return <>{children(query.data)}</>
  return (
    <Page>
      <Remote query={query} look='cards'>
        {() => null}
      </Remote>
    </Page>
  )
}

interface EditingProps<T> {
  /** From the address: which one is changed; undefined for a new one. */
  id: string | undefined
  query: UseQueryResult<T>
  /** The form, with what it begins with. */
  children: (kept?: T) => ReactNode
}

/**
 * A page on which something new is entered, or something is changed after it was read. The form keeps the content and the
 * version that it began with, so that it does not overwrite what somebody else changed meanwhile.
 */
export const Editing = <T extends Versioned>({ id, query, children }: EditingProps<T>) =>
  id === undefined ? children() : <FormOf query={query}>{(now) => <Steady now={now}>{children}</Steady>}</FormOf>

/** Shows what somebody else changed, in place of what was written; null while there is nothing of the kind. */
export const ShowLatest = createContext<(() => void) | null>(null)

function Steady<T extends Versioned>({ now, children }: { now: T; children: (kept: T) => ReactNode }) {
  const [began, setBegan] = useState(now)
  const changed = changedByOthers(began, now)
  return (
    <ShowLatest.Provider value={changed ? () => setBegan(now) : null}>
      <Fragment key={began.version}>{children(changed ? began : now)}</Fragment>
    </ShowLatest.Provider>
  )
}
