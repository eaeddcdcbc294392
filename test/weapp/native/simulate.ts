/**
 * miniprogram-simulate by hand: its own types bring WeChat's globals (`wx`, `Page`, another `require`) into the whole
 * project, where nothing but the platform's own code may see them.
 */
export interface SimulatedNode {
  dom?: HTMLElement
  data: Record<string, unknown>
  instance: Record<string, unknown>
  querySelector(selector: string): SimulatedNode | undefined
  querySelectorAll(selector: string): SimulatedNode[]
  dispatchEvent(name: string, options?: { detail?: unknown }): void
  addEventListener(name: string, listener: (event: { detail: unknown }) => void): void
  setData(data: Record<string, unknown>): void
}

export interface SimulatedComponent extends SimulatedNode {
  attach(parent: Element): void
  detach(): void
}

interface Simulate {
  load(path: string, tagName: string, options: { rootPath: string; compiler: 'official' | 'simulate' }): string
  render(id: string, properties?: Record<string, unknown>): SimulatedComponent
  sleep(milliseconds: number): Promise<void>
}

/** Tencent's miniprogram-simulate: exparser with WeChat's own template compiler, in jsdom. */
export const simulate: Simulate = jest.requireActual('miniprogram-simulate')
