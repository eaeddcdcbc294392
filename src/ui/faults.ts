import { createContext, useContext, useEffect, useState } from 'react'
import { toast } from './toast'
import { type WrongFields, wrongFields } from './wrong-fields'

/** How a sheet or a page with a button at its foot leads to the first field in which something is wrong. */

const Form = createContext<WrongFields | null>(null)

/**
 * For the part that has the button.
 * @param goTo brings the field with this id before the eyes
 */
export function useFaults(goTo: (id: string) => void) {
  const [fields] = useState(() =>
    wrongFields((id, error) => {
      goTo(id)
      toast(error, 'bad')
    }),
  )
  return { Provider: Form.Provider, fields }
}

let count = 0

/**
 * For the field: tells the form around it what is wrong.
 * @returns the id under which the form finds it
 */
export function useFault(error: string | undefined): string {
  const form = useContext(Form)
  const [id] = useState(() => {
    count += 1
    return `field-${count}`
  })
  // After each drawing, not only after a change: the form takes the order in which fields are drawn for theirs.
  useEffect(() => {
    if (error) form?.wrong(id, error)
    else form?.right(id)
  })
  useEffect(() => () => form?.right(id), [form, id])
  return id
}
