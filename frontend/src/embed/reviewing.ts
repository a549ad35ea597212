// When a program elsewhere asks: after a pause in typing, never sooner than the desk said, the newest text alone.
import { type Clock, clock, Schedule } from "../schedule.ts";
import type { Outcome } from "./asking.ts";

const PAUSE = 500; // ms; turns are counted, and nobody reads findings faster

export class Reviewing {
  readonly #schedule: Schedule;
  #until = 0;

  constructor(
    readonly ask: (signal: AbortSignal) => Promise<Outcome>,
    readonly tell: (outcome: Outcome) => void,
    readonly time: Clock = clock,
  ) {
    this.#schedule = new Schedule((signal) => this.#run(signal), PAUSE, 30_000, time);
  }

  /** Something changed: ask after a pause. */
  later(): void {
    this.#schedule.ask();
  }

  /** Ask at once. */
  now(): void {
    this.#schedule.now();
  }

  /** Ask no more, and drop the answer under way. */
  stop(): void {
    this.#schedule.stop();
  }

  async #run(signal: AbortSignal): Promise<boolean> {
    const wait = this.#until - this.time.now();
    if (wait > 0) await new Promise<void>((done) => this.time.set(wait, done));
    signal.throwIfAborted();
    const outcome = await this.ask(signal);
    signal.throwIfAborted();
    if (outcome.report === null) this.#until = this.time.now() + outcome.wait * 1000;
    this.tell(outcome);
    return outcome.report !== null || !outcome.again;
  }
}
