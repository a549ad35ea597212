// The list of findings beside the editor: made by the server, put in place here, its buttons act on the text.
import type { Mark } from "./placing.ts";

/** htmx's morphing: what is the same stays, with its focus and its open details. */
declare const htmx: { swap(what: { target: Element; sourceElement: Element; text: string; swap: string }): Promise<void> };

/** What the buttons ask for; aside: a form that tells the server something and wants the review anew. */
export interface Wishes {
  show(finding: string): void;
  apply(finding: string, put: string): void;
  aside(form: HTMLFormElement): void;
  light(finding: string | null): void;
}

export class Panel {
  constructor(
    readonly box: HTMLElement,
    readonly wishes: Wishes,
    stop: AbortSignal,
  ) {
    const on = { signal: stop };
    box.addEventListener("click", (event) => this.#clicked(event), on);
    box.addEventListener("submit", (event) => this.#submitted(event), on);
    for (const kind of ["mouseover", "focusin"]) {
      box.addEventListener(kind, (event) => wishes.light(findingOf(event.target)), on);
    }
    for (const kind of ["mouseleave", "focusout"]) box.addEventListener(kind, () => wishes.light(null), on);
  }

  /** The marks the panel speaks of. */
  get marks(): Mark[] {
    return JSON.parse(this.box.querySelector("#marks")?.textContent ?? "[]") as Mark[];
  }

  /** Whether the page came with no review because none could be made. */
  get failed(): boolean {
    return this.box.querySelector("[data-failed]") !== null;
  }

  set busy(busy: boolean) {
    this.box.setAttribute("aria-busy", String(busy));
  }

  /** Puts the server's answer in the old one's place; a focus that would be lost goes to the next finding. */
  async put(html: string): Promise<void> {
    const within = this.box.contains(document.activeElement);
    await htmx.swap({ target: this.box, sourceElement: this.box, text: html, swap: "innerMorph" });
    if (!within || this.box.contains(document.activeElement)) return;
    const next = this.box.querySelector<HTMLElement>(".finding button, .finding summary");
    (next ?? this.box).focus();
  }

  /** Lights up a finding in the list, or none. */
  light(finding: string | null): void {
    for (const one of this.box.querySelectorAll(".finding")) one.classList.toggle("lit", one.id === finding);
  }

  #clicked(event: Event): void {
    const button = (event.target as Element).closest("[data-does=show]");
    const finding = button && findingOf(button);
    if (finding) this.wishes.show(finding);
  }

  #submitted(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const finding = findingOf(form);
    const does = form.dataset["does"];
    if (does === "aside") this.wishes.aside(form);
    else if (does && finding) this.wishes.apply(finding, (event.submitter as HTMLButtonElement).value);
    else return;
    event.preventDefault();
  }
}

function findingOf(target: EventTarget | null): string | null {
  return (target as Element | null)?.closest(".finding")?.id || null;
}
