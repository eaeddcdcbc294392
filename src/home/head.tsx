import type { ReactNode } from 'react'
import { Masthead } from '@/ui/masthead'
import { ReadingSwitch } from './reading-switch'

/** The head of the first screen for whoever is not, or not yet, known to belong here. */
export const Head = ({ children }: { children?: ReactNode }) => (
  <Masthead title='邻里合唱' note='件件有着落，事事有回音' end={<ReadingSwitch />}>
    {children}
  </Masthead>
)
