// <vasta-reply>: the reply form's editor. Without this script its <textarea> is a plain form's.
// Attributes: review-url, draft-url, frame-url, panel (an id), ask-frame (a question); nonce for its styles.
// Tells: vasta:report {marks}, vasta:late {status}, vasta:saved {saved}, vasta:unsaved {problem}.
import { type Answer, fields, post } from "./asking.ts";
import { Editor } from "./editor.ts";
import { bindForm } from "./form.ts";
import { nameOf } from "./naming.ts";
import { Panel } from "./panel.ts";
import { place } from "./placing.ts";
import { Saving } from "./saving.ts";
import { Schedule } from "./schedule.ts";
import { show, told } from "./status.ts";

export class VastaReply extends HTMLElement {
  #stop = new AbortController();
  #form: HTMLFormElement | null = null;
  #editor: Editor | null = null;
  #panel: Panel | null = null;
  readonly #reviews = new Schedule((signal) => this.#review(signal));
  readonly #saving = new Saving((last) => this.#save(last));

  connectedCallback(): void {
    if (this.#editor) return;
    this.#stop = new AbortController();
    const { area } = this;
    this.#form = area.form;
    this.#editor = new Editor(area, nameOf(area), this.nonce ?? "", {
      changed: (text) => this.#typed(text),
      at: (finding) => this.#panel?.light(finding),
    });
    area.hidden = true;
    this.append(this.#editor.view.dom);
    this.#bindPanel();
    bindForm(this, this.form, this.#saving, this.#reviews, this.#stop.signal);
  }

  disconnectedCallback(): void {
    if (this.isConnected) return;
    this.#stop.abort();
    this.#reviews.stop();
    this.#saving.last();
    this.#editor?.view.destroy();
    this.#editor = null;
    this.area.hidden = false;
  }

  get area(): HTMLTextAreaElement {
    return this.querySelector("textarea") as HTMLTextAreaElement;
  }

  get form(): HTMLFormElement {
    return this.#form as HTMLFormElement;
  }

  /** The text; setting it replaces everything, as one step that can be undone. */
  get text(): string {
    return this.area.value;
  }

  set text(text: string) {
    this.#editor?.lay(text);
  }

  override focus(): void {
    this.#editor?.view.focus();
  }

  /** Lays the reply frame into an empty editor; over a text only when the agent says so. */
  async layFrame(): Promise<void> {
    if (this.text.trim() && !window.confirm(this.getAttribute("ask-frame") ?? "")) return;
    const answer = await post(this.getAttribute("frame-url") ?? "", fields(this.form));
    if (answer.ok) this.text = answer.text;
    else this.#tellSaved(answer);
  }

  #bindPanel(): void {
    const box = document.getElementById(this.getAttribute("panel") ?? "");
    if (!box) return;
    this.#panel = new Panel(
      box,
      {
        show: (finding) => this.#editor?.show(finding),
        apply: (finding, put) => this.#editor?.apply(finding, put),
        aside: (form) => void this.#setAside(form),
        light: (finding) => this.#editor?.light(finding),
      },
      this.#stop.signal,
    );
    this.#showMarks();
    if (this.#panel.failed) this.#reviews.ask();
  }

  #typed(text: string): void {
    this.area.value = text;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #showMarks(): void {
    const marks = this.#panel?.marks ?? [];
    if (this.#editor) this.#editor.marks = place(marks, this.text);
    this.#tell("vasta:report", { marks });
  }

  async #review(signal: AbortSignal): Promise<boolean> {
    if (this.#panel) this.#panel.busy = true;
    const answer = await post(this.getAttribute("review-url") ?? "", fields(this.form), { signal });
    signal.throwIfAborted();
    if (this.#panel) this.#panel.busy = false;
    const reviewed = answer.status === 200;
    show(this.form, "late", !reviewed, told(answer).problem);
    if (reviewed) {
      await this.#panel?.put(answer.text);
      if (!signal.aborted) this.#showMarks();
    } else {
      this.#tell("vasta:late", { status: answer.status });
    }
    return reviewed || answer.status === 422;
  }

  async #save(last: boolean): Promise<boolean> {
    const answer = await post(this.getAttribute("draft-url") ?? "", fields(this.form), { keepalive: last });
    this.#tellSaved(answer);
    return answer.ok;
  }

  #tellSaved(answer: Answer): void {
    const { saved, problem } = told(answer);
    show(this.form, "unsaved", !answer.ok, problem);
    if (saved) show(this.form, "saved", true, saved);
    this.#tell(answer.ok ? "vasta:saved" : "vasta:unsaved", { saved, problem });
  }

  async #setAside(form: HTMLFormElement): Promise<void> {
    const answer = await post(form.action, fields(form));
    show(this.form, "late", !answer.ok, told(answer).problem);
    if (answer.ok) this.#reviews.now();
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
