/** Who may change a document while transactions are open. */
import type { Collection } from './storage/collection'
import { idPrefix } from './storage/records'

/** What a document's lock is called. */
export function lockName(collection: Collection, id: unknown): string {
  return idPrefix(collection, id).toString('latin1')
}

/** A plain write met a lock: it has changed nothing yet and may try again after `released`. */
export class LockHeld extends Error {
  constructor(readonly released: Promise<void>) {
    super('The document is locked by a transaction')
  }
}

interface Lock {
  owner: string
  released: Promise<void>
  release(): void
}

export class Locks {
  private readonly held = new Map<string, Lock>()

  /** Throws `LockHeld` unless the name is free or the owner's own. */
  check(name: string, owner?: string): void {
    const lock = this.held.get(name)
    if (lock && lock.owner !== owner) throw new LockHeld(lock.released)
  }

  /** False if somebody else has it. */
  take(name: string, owner: string): boolean {
    const lock = this.held.get(name)
    if (lock) return lock.owner === owner
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    this.held.set(name, { owner, released, release })
    return true
  }

  releaseAll(owner: string): void {
    for (const [name, lock] of this.held) {
      if (lock.owner !== owner) continue
      this.held.delete(name)
      lock.release()
    }
  }
}
