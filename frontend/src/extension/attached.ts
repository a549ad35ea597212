// The reviewer attached to one text box of a page, until it is taken off.
import type { Outcome } from "../embed/asking.ts";
import { listed, marksOf, type Report } from "../embed/report.ts";
import { Reviewing } from "../embed/reviewing.ts";
import { Sheet } from "../embed/sheet.ts";
import { known, Words } from "../embed/texts.ts";
import { place, type Placed } from "../placing.ts";
import { type Box, replace } from "./box.ts";
import { moved, type Stretch } from "./moving.ts";
import { Panel } from "./panel.ts";
import type { Look, Written } from "./settings.ts";

/** What the page's side asks of the extension's. */
export interface Wire {
  review(written: Written): Promise<Outcome>;
  selection(): Promise<string>;
}

export class Attached {
  readonly #stop = new AbortController();
  readonly #reviewing = new Reviewing(() => this.#ask(), (outcome) => this.#told(outcome));
  readonly #sheet: Sheet;
  readonly #panel: Panel;
  #message = "";
  #asked = "";
  #reviewed = ""; // the text that the marks stand in
  #marks: readonly Placed[] = [];

  constructor(
    readonly box: Box,
    readonly wire: Wire,
    look: Look,
    readonly ended: () => void,
  ) {
    this.#sheet = new Sheet(new Words(known(look.ui)), {
      show: (finding) => this.#act(finding, (stretch) => box.choose(stretch)),
      apply: (finding, put) => this.#act(finding, (stretch) => replace(box, stretch, put)),
      light: () => {},
    });
    const doings = {
      close: () => this.end(),
      useSelection: () => void this.#use(),
      forget: () => this.#tell(""),
      back: () => box.element.focus(),
    };
    this.#panel = new Panel(this.#sheet, doings, box.element);
    document.addEventListener("input", () => this.#typed(), { signal: this.#stop.signal, capture: true });
    this.#asked = box.text;
    if (box.text.trim()) this.#reviewing.now();
  }

  /** Takes the panel off; the text stays as it is. */
  end(): void {
    this.#stop.abort();
    this.#reviewing.stop();
    this.#panel.remove();
    if (this.box.element.isConnected) this.box.element.focus();
    this.ended();
  }

  #typed(): void {
    if (!this.box.element.isConnected) {
      this.#reviewing.stop();
      this.#sheet.say(this.#sheet.words.texts.panel.gone);
    } else if (!this.box.text.trim()) {
      this.#reviewing.stop();
      this.#sheet.put(null);
    } else if (this.box.text !== this.#asked) this.#reviewing.later();
  }

  async #use(): Promise<void> {
    const chosen = (await this.wire.selection()).trim();
    if (chosen) this.#tell(chosen);
    else this.#sheet.say(this.#sheet.words.texts.panel.nothingChosen);
  }

  #tell(message: string): void {
    this.#message = message;
    this.#panel.message = message;
    if (this.box.text.trim()) this.#reviewing.now();
  }

  async #ask(): Promise<Outcome> {
    this.#sheet.busy = true;
    this.#asked = this.box.text;
    return this.wire.review({ reply: this.#asked, message: this.#message });
  }

  #told(outcome: Outcome): void {
    this.#sheet.busy = false;
    if (outcome.report) this.#show(outcome.report);
    else this.#sheet.problem(outcome.why);
  }

  #show(report: Report): void {
    const { mend, hints, more } = listed(report);
    this.#reviewed = this.#asked;
    this.#marks = place(marksOf([...mend, ...hints, ...more]), this.#reviewed);
    this.#sheet.put(report);
  }

  #act(finding: string, does: (stretch: Stretch) => boolean): void {
    const mark = this.#marks.find((one) => one.id === finding);
    const now = mark && moved(mark, this.#reviewed, this.box.text);
    if (!now || !does(now)) this.#sheet.say(this.#sheet.words.texts.panel.changed);
  }
}
