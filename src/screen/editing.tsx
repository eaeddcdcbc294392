import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Page } from '@/ui/page'
import { Remote } from './remote'

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

/** A page on which something is entered anew, or changed once it has come from the cloud. */
export const Editing = <T,>({ id, query, children }: EditingProps<T>) =>
  id === undefined ? children() : <FormOf query={query}>{children}</FormOf>
