// Keeping the draft on the server: soon after it was typed, one save at a time, so that an older text never wins.
import { type Clock, clock } from "./schedule.ts";

/** Sends the draft; last: the page is going away. False or a rejection: it was not kept. */
export type Save = (last: boolean) => Promise<boolean>;

export class Saving {
  #timer: number | null = null;
  #under: Promise<void> | null = null;
  #dirty = false;
  #failures = 0;

  constructor(
    readonly save: Save,
    readonly wait = 1000,
    readonly longest = 30_000,
    readonly time: Clock = clock,
  ) {}

  /** Whether a save is under way. */
  get busy(): boolean {
    return this.#under !== null;
  }

  /** Something was typed. */
  changed(): void {
    this.#dirty = true;
    if (this.#timer === null) this.#later(this.wait);
  }

  /** Save what is not saved yet without waiting. */
  async now(): Promise<void> {
    this.#forget();
    await this.#under;
    if (this.#dirty) await this.#start(false);
  }

  /** The page goes away: send what is not saved, whatever is under way. */
  last(): void {
    this.#forget();
    if (this.#dirty || this.busy) void this.save(true).catch(() => false);
    this.#dirty = false;
  }

  /** The form itself is being sent: nothing more is saved, and what is under way has ended when this resolves. */
  async settle(): Promise<void> {
    this.#forget();
    this.#dirty = false;
    await this.#under;
    this.#forget();
    this.#dirty = false;
  }

  #later(wait: number): void {
    this.#timer = this.time.set(wait, () => {
      this.#timer = null;
      if (!this.#under) void this.#start(false);
    });
  }

  #forget(): void {
    if (this.#timer !== null) this.time.clear(this.#timer);
    this.#timer = null;
  }

  #start(last: boolean): Promise<void> {
    this.#dirty = false;
    this.#under = this.save(last)
      .catch(() => false)
      .then((kept) => this.#ended(kept));
    return this.#under;
  }

  #ended(kept: boolean): void {
    this.#under = null;
    this.#failures = kept ? 0 : this.#failures + 1;
    if (!kept) this.#dirty = true;
    if (this.#dirty && this.#timer === null) this.#later(Math.min(this.longest, this.wait * 2 ** this.#failures));
  }
}
