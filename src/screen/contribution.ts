import type { ComponentType } from 'react'
import type { MeView, PostView } from 'types/members'
import type { PostKind } from 'types/words/posts'
import type { System } from 'types/words/systems'
import type { IconName } from '@/ui/icon'

/**
 * What a domain gives to the pages that belong to no domain: the home, the directory and the workbench. Each says it in its
 * `contributions.ts`; `src/domains/contributions.ts` gathers them. Addresses are as `address()` makes them.
 */
export interface Contribution {
  keys?: readonly BigKey[]
  help?: readonly Help[]
  cards?: readonly HomeCard[]
  directory?: readonly Entry[]
  quick?: readonly Quick[]
  entrances?: readonly Entrance[]
  lost?: readonly Lost[]
}

/** How what waits in one kind of matter looks. What it is called and where it leads stands in types/words/subjects.ts. */
export interface TodoLook {
  /** Not shown to a community that has it switched off. */
  system?: System
  icon: IconName
  /** How the matter's own word for its sort (`sign`) reads and looks, where it has one. */
  sort?(sign: string): { name: string; icon: IconName } | undefined
  /** The list of one's own, where there is one. */
  mine?: string
}

export interface SheetProps {
  me: MeView
  onClose: () => void
}

/** Where a press leads: to a page, or to a sheet over the page that one is on. */
export type Opens = { to: string } | { Sheet: ComponentType<SheetProps> }

/** One of the large keys of the home. */
export interface BigKey {
  title: string
  icon: IconName
  /** What most residents come for: it is red, and stands first. */
  main?: true
  shownTo(me: MeView): boolean
  opens: Opens
}

/** One answer to the question of 找人帮忙: which help. */
export interface Help {
  icon: IconName
  title: string
  note: string
  shownTo(me: MeView): boolean
  opens(me: MeView): Opens
}

/**
 * A card of the home: above the name of the community ('alert') what everybody has to know at once, while it is in force;
 * below the name ('top') what one has to know or do first; below what waits ('after') what one has to see to besides; at the
 * end ('bottom') what one may put away; in elder mode only ('elder') what stands there in place of the last two.
 */
export interface HomeCard {
  place: 'alert' | 'top' | 'after' | 'bottom' | 'elder'
  shownTo(me: MeView): boolean
  Card: ComponentType<{ me: MeView }>
  /** Shows nothing, and asks for what the card will show while it is not known yet who is in front. */
  Ahead?: ComponentType
}

/** The five intentions by which the directory is ordered. */
export const INTENTIONS = ['ask', 'join', 'decide', 'read', 'own'] as const
export type Intention = (typeof INTENTIONS)[number]

export const INTENTION_NAMES: Record<Intention, string> = {
  ask: '反映与求助',
  join: '参与',
  decide: '商量与表决',
  read: '公开',
  own: '我家',
}

/** A line of the directory. */
export interface Entry {
  group: Intention
  icon: IconName
  title: string
  /** What one finds there, in a sentence. */
  note: string
  /** What people may look for it by, beyond title and note. */
  words?: string
  shownTo(me: MeView): boolean
  opens(me: MeView): Opens
}

/** A way that somebody needs by their post: something to do, something to look up, or something to set up. */
export interface Quick {
  shelf: 'do' | 'look' | 'set'
  posts: readonly PostKind[]
  icon: IconName
  title: string
  words?: string
  /** Begins something new in this system: not offered while the community has it off. */
  begins?: System
  /** Two posts that lead to the same address show it once. */
  to(post: PostView): string
}

/** What is offered to whoever looked for something in the directory and found nothing. */
export interface Lost {
  title: string
  opens: Opens
}

/** A way in for whoever belongs to no community yet; the first of the main ones is the page's one main button. */
export interface Entrance {
  title: string
  icon?: IconName
  main?: true
  to: string
}
