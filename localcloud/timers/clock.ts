/** The time that timers go by. It runs with the real one, from wherever it was set; nobody else sees it. */
export class Clock {
  #offset = 0

  now(): number {
    return Date.now() + this.#offset
  }

  set(time: number): void {
    this.#offset = time - Date.now()
  }
}
