// When to ask for a review: after a pause, one at a time, never for a text that is no longer there.

/** The timers of the browser, or of a test. */
export interface Clock {
  now(): number;
  set(after: number, work: () => void): number;
  clear(timer: number): void;
}

export const clock: Clock = {
  now: () => performance.now(),
  set: (after, work) => window.setTimeout(work, after),
  clear: (timer) => window.clearTimeout(timer),
};

/** The work: false when it failed and is worth another try; rejects when it was aborted. */
export type Work = (signal: AbortSignal) => Promise<boolean>;

/**
 * Runs the work `pause` ms after the last ask(); a new ask drops the answer under way.
 * A slow server is asked more seldom: the pause grows to the time an answer takes, and doubles while it fails.
 */
export class Schedule {
  #timer: number | null = null;
  #running: { stop: AbortController; since: number } | null = null;
  #pause: number;
  #failures = 0;

  constructor(
    readonly work: Work,
    readonly shortest = 250,
    readonly longest = 30_000,
    readonly time: Clock = clock,
  ) {
    this.#pause = shortest;
  }

  /** How long the next pause is, in ms. */
  get pause(): number {
    return this.#pause;
  }

  /** Something changed: run after the pause. */
  ask(): void {
    this.stop();
    this.#after(this.#pause);
  }

  /** Run without a pause. */
  now(): void {
    this.stop();
    this.#after(0);
  }

  /** Forget what waits and drop the answer under way. */
  stop(): void {
    if (this.#timer !== null) this.time.clear(this.#timer);
    this.#timer = null;
    if (!this.#running) return;
    const { stop, since } = this.#running;
    this.#running = null;
    this.#pause = Math.max(this.#pause, this.#within(this.time.now() - since));
    stop.abort();
  }

  #after(wait: number): void {
    this.#timer = this.time.set(wait, () => void this.#run());
  }

  async #run(): Promise<void> {
    this.#timer = null;
    const running = { stop: new AbortController(), since: this.time.now() };
    this.#running = running;
    const good = await this.work(running.stop.signal).catch(() => false);
    if (this.#running !== running) return;
    this.#running = null;
    this.#pause = this.#within(this.time.now() - running.since);
    this.#failures = good ? 0 : this.#failures + 1;
    if (!good) this.#after(this.#within(this.shortest * 2 ** (this.#failures + 1)));
  }

  #within(wait: number): number {
    return Math.min(this.longest, Math.max(this.shortest, wait));
  }
}
