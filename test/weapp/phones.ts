import path from 'node:path'
import automator from 'miniprogram-automator'
import type { MiniProgram } from './driving'
import type { DrivenPhone, Host, PhoneOptions } from './host/host'

/** The built package that stories run: dist/weapp, or the one that WEAPP_DIST names. */
export const DIST = path.resolve(process.env.WEAPP_DIST ?? path.join(__dirname, '../../dist/weapp'))

/** Endpoints of real DevTools windows, separated by commas: then no host is started, see docs/testing.md. */
const ENDPOINTS = process.env.WEAPP_WS_ENDPOINT?.split(',').filter(Boolean)

export interface Phones<Name extends string> {
  /** The driver of each person's phone. */
  apps: Record<Name, MiniProgram>
  /** The host's phones, for what only the host can say; undefined on real DevTools. */
  phones: Record<Name, DrivenPhone> | undefined
  /** What went wrong on any phone so far, in words. */
  problems(): string[]
  close(): Promise<void>
}

/** A local cloud, for as long as the phones need one. */
interface Cloud {
  url: string
  close(): Promise<void>
}

/** How the phones of a story are. */
interface Phoning<Name extends string> extends Omit<PhoneOptions, 'cloud' | 'url' | 'scene'> {
  /** How each one's app was opened, where that is not from the list of mini-programs. */
  opened?: Partial<Record<Name, Pick<PhoneOptions, 'url' | 'scene'>>>
}

/**
 * A phone for each person, all at once: the real package on Tencent's open-source engine with our host, or windows of
 * real DevTools if WEAPP_WS_ENDPOINT names them, in the order of the people.
 * @param people openid by name
 * @param openCloud starts the cloud that the host's phones talk to; DevTools have their own
 */
export async function openPhones<Name extends string>(
  people: Record<Name, string>,
  openCloud: () => Promise<Cloud>,
  options: Phoning<Name> = {},
): Promise<Phones<Name>> {
  const names = Object.keys(people) as Name[]
  return ENDPOINTS ? connectDevTools(names, ENDPOINTS) : startHostPhones(names, people, await openCloud(), options)
}

async function connectDevTools<Name extends string>(names: Name[], endpoints: string[]): Promise<Phones<Name>> {
  if (endpoints.length < names.length) {
    throw new Error(`WEAPP_WS_ENDPOINT names ${endpoints.length} windows, but ${names.join(', ')} need one each`)
  }
  const exceptions: string[] = []
  const apps = await byName(names, async (name, index) => {
    const app = await automator.connect({ wsEndpoint: endpoints[index] ?? '' })
    app.on('exception', (exception: unknown) => exceptions.push(`${name}: ${JSON.stringify(exception)}`))
    return app
  })
  return {
    apps,
    phones: undefined,
    problems: () => exceptions,
    async close() {
      for (const name of names) apps[name].disconnect()
    },
  }
}

async function startHostPhones<Name extends string>(
  names: Name[],
  people: Record<Name, string>,
  cloud: Cloud,
  { opened = {}, ...options }: Phoning<Name>,
): Promise<Phones<Name>> {
  const { openHost } = await import('./host/host')
  const host: Host = await openHost(DIST)
  const phones = await byName(names, (name) =>
    host.phone({ ...options, ...opened[name], cloud: { url: cloud.url, openid: people[name] } }),
  )
  const apps = await byName(names, (name) => automator.connect({ wsEndpoint: phones[name].wsEndpoint }))
  return {
    apps,
    phones,
    problems: () =>
      names.flatMap((name) =>
        phones[name].problems.map(({ kind, text, route }) => `${name} on ${route}: ${kind}: ${text}`),
      ),
    async close() {
      for (const name of names) apps[name].disconnect()
      for (const name of names) await phones[name].close()
      await host.close()
      await cloud.close()
    },
  }
}

async function byName<Name extends string, Value>(
  names: Name[],
  make: (name: Name, index: number) => Promise<Value>,
): Promise<Record<Name, Value>> {
  const entries = await Promise.all(names.map(async (name, index) => [name, await make(name, index)] as const))
  return Object.fromEntries(entries) as Record<Name, Value>
}
