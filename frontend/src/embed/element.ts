// <vasta-reply endpoint="https://desk.example.org/api/v1/review" key="…"> around a <textarea> of any page.
// docs/embed.md tells every attribute. Tells: vasta-report {report}, vasta-problem {why}; they bubble.
import { Editor } from "../editor.ts";
import { nameOf } from "../naming.ts";
import { place } from "../placing.ts";
import { ask, type Outcome } from "./asking.ts";
import { make } from "./dom.ts";
import { dress } from "./look.ts";
import { type Known, posed } from "./posing.ts";
import { listed, marksOf, type Report } from "./report.ts";
import { Reviewing } from "./reviewing.ts";
import { Sheet } from "./sheet.ts";
import { known, Words } from "./texts.ts";

const OF_THE_CASE = ["channel", "language", "customer", "agent", "organisation"] as const;
const FROM = ["message-from", "subject-from"] as const;

export class VastaReply extends HTMLElement {
  static readonly observedAttributes = ["endpoint", "key", "ui", "team", "message", ...FROM, ...OF_THE_CASE];

  /** Whatever else is known for the case (docs/cases-and-reports.md): history, knowledge … */
  more: object = {};

  readonly #root = this.attachShadow({ mode: "open", delegatesFocus: true });
  readonly #reviewing = new Reviewing((signal) => this.#ask(signal), (outcome) => this.#told(outcome));
  #stop = new AbortController();
  #area: HTMLTextAreaElement | null = null;
  #editor: Editor | null = null;
  #sheet: Sheet | null = null;

  constructor() {
    super();
    dress(this.#root);
  }

  connectedCallback(): void {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    else this.#begin();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#reviewing.stop();
    this.#editor?.view.destroy();
    this.#editor = this.#area = null;
    this.#root.replaceChildren();
  }

  attributeChangedCallback(name: string): void {
    if (!this.#editor) return;
    if (name === "ui") this.#lay();
    this.review();
  }

  /** The text; setting it replaces everything, as one step that can be undone. */
  get text(): string {
    return this.#area?.value ?? "";
  }

  set text(text: string) {
    if (text !== this.#editor?.text) this.#editor?.lay(text);
  }

  /** Asks for a new review soon, as when something changed that the element cannot see. */
  review(): void {
    if (this.text.trim()) this.#reviewing.later();
    else this.#clear();
  }

  #begin(): void {
    const area = this.querySelector("textarea");
    if (!this.isConnected || this.#editor || !area) return;
    this.#stop = new AbortController();
    this.#area = area;
    const height = Math.max(area.offsetHeight, 120);
    this.#editor = new Editor(area, nameOf(area), "", { changed: (text) => this.#typed(text), at: (id) => this.#sheet?.light(id) }, this.#root);
    this.#lay();
    this.#editor.view.dom.style.setProperty("--writing-height", `${height}px`);
    this.#listen(area);
    if (this.text.trim()) this.#reviewing.now();
  }

  // The textarea itself stays in the page's form, outside of what is drawn.
  #lay(): void {
    const words = new Words(known(this.getAttribute("ui"), (this.closest("[lang]") as HTMLElement | null)?.lang));
    this.#sheet = new Sheet(words, {
      show: (id) => this.#found(this.#editor?.show(id)),
      apply: (id, put) => this.#found(this.#editor?.apply(id, put)),
      light: (id) => this.#editor?.light(id),
    });
    this.#root.replaceChildren(make("div", { class: "vasta" }, this.#editor?.view.dom ?? null, this.#sheet.box));
  }

  #listen(area: HTMLTextAreaElement): void {
    const on = { signal: this.#stop.signal };
    area.addEventListener("input", () => (this.text = area.value), on);
    area.addEventListener("change", () => (this.text = area.value), on);
    area.addEventListener("invalid", () => this.#editor?.view.focus(), on);
    for (const label of area.labels) label.addEventListener("click", () => this.#editor?.view.focus(), on);
    area.form?.addEventListener("reset", () => queueMicrotask(() => (this.text = area.value)), on);
    document.addEventListener("input", (event) => this.#elsewhere(event), on);
  }

  // Somebody wrote in the field that the subject or the message comes from.
  #elsewhere(event: Event): void {
    const selectors = FROM.map((name) => this.getAttribute(name)).filter((one) => one !== null);
    if (selectors.some((selector) => (event.target as Element | null)?.closest?.(selector))) this.review();
  }

  #typed(text: string): void {
    if (!this.#area) return;
    this.#area.value = text;
    this.#area.dispatchEvent(new Event("input", { bubbles: true }));
    this.review();
  }

  #found(there: boolean | undefined): void {
    if (!there) this.#sheet?.say(this.#sheet.words.texts.panel.changed);
  }

  #clear(): void {
    this.#reviewing.stop();
    this.#sheet?.put(null);
    if (this.#editor) this.#editor.marks = [];
  }

  #ask(signal: AbortSignal): Promise<Outcome> {
    if (this.#sheet) this.#sheet.busy = true;
    const [endpoint, key, team] = ["endpoint", "key", "team"].map((name) => this.getAttribute(name) ?? "") as [string, string, string];
    return ask({ endpoint, key, team, ui: this.#sheet?.words.language ?? "en" }, posed(this.#known(), new Date(), this.more), signal);
  }

  #known(): Known {
    const told = Object.fromEntries(OF_THE_CASE.map((name) => [name, this.getAttribute(name) ?? ""]));
    const message = this.getAttribute("message") ?? this.#from("message-from") ?? "";
    return { reply: this.text, ...told, message, subject: this.#from("subject-from") };
  }

  #from(attribute: (typeof FROM)[number]): string | null {
    const selector = this.getAttribute(attribute);
    const found = selector ? document.querySelector<HTMLElement>(selector) : null;
    if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found.value;
    return found?.innerText ?? null;
  }

  #told(outcome: Outcome): void {
    if (!this.#sheet) return;
    this.#sheet.busy = false;
    if (outcome.report) this.#show(outcome.report);
    else {
      this.#sheet.problem(outcome.why);
      this.#tell("vasta-problem", { why: outcome.why });
    }
  }

  #show(report: Report): void {
    const { mend, hints } = listed(report);
    this.#sheet?.put(report);
    if (this.#editor) this.#editor.marks = place(marksOf([...mend, ...hints]), this.text);
    this.#tell("vasta-report", { report });
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
