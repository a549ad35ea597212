// Time that a test moves.
import type { Clock } from "../src/schedule.ts";

export class TestClock implements Clock {
  #now = 0;
  #next = 1;
  readonly #waiting = new Map<number, { at: number; work: () => void }>();

  now(): number {
    return this.#now;
  }

  set(after: number, work: () => void): number {
    this.#waiting.set(this.#next, { at: this.#now + after, work });
    this.#next += 1;
    return this.#next - 1;
  }

  clear(timer: number): void {
    this.#waiting.delete(timer);
  }

  /** Lets ms pass: runs what falls due, in order, and whatever its promises go on to. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#waiting].filter(([, one]) => one.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.#waiting.delete(due[0]);
      this.#now = due[1].at;
      due[1].work();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
