import { readFileSync } from 'node:fs'

const EVERY_MILLISECONDS = 50

/**
 * Watches what a process holds of memory, from outside: buffers and native memory as well as the heap. What counts is its
 * own memory; the pages of Node's program and libraries, which all processes share, do not. Tells nothing on systems
 * without /proc, where the bound on the JavaScript heap is the only one.
 */
export class MemoryWatch {
  #timer: NodeJS.Timeout | undefined
  #mostShared = 0

  constructor(
    private readonly pid: number | undefined,
    private readonly megabytes: number,
    private readonly onExceeded: () => void,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => {
      if (this.exceeded()) this.onExceeded()
    }, EVERY_MILLISECONDS)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  /** Whether it holds more than it may, or did at some moment between two looks. */
  exceeded(): boolean {
    const status = this.#status()
    if (!status) return false
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    this.#mostShared = Math.max(this.#mostShared, kilobytes('RssFile'))
    const now = kilobytes('RssAnon') + kilobytes('RssShmem')
    const most = kilobytes('VmHWM') - this.#mostShared
    return Math.max(now, most) > this.megabytes * 1024
  }

  #status(): string | undefined {
    try {
      return readFileSync(`/proc/${this.pid}/status`, 'utf8')
    } catch {
      return undefined
    }
  }
}
