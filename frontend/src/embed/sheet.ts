// The review as a list below or beside a text box: the same for the element and the extension.
import { button, fill, make, type Wanted } from "./dom.ts";
import type { Why } from "./asking.ts";
import { type Ask, listed, type Named, type Report } from "./report.ts";
import type { Words } from "./texts.ts";

const LONGEST = 40; // characters of a suggestion on its button

/** What the buttons of a finding ask for. */
export interface Wishes {
  show(finding: string): void;
  apply(finding: string, put: string): void;
  light(finding: string | null): void;
}

export class Sheet {
  readonly box: HTMLElement;
  readonly #count = make("p", { class: "count", role: "status", tabindex: "-1" });
  readonly #problem = make("p", { class: "problem", role: "alert", hidden: true });
  readonly #parts = make("div", { class: "parts" });

  constructor(
    readonly words: Words,
    readonly wishes: Wishes,
  ) {
    const { name, empty } = words.texts;
    this.#count.textContent = empty;
    const head = make("div", { class: "head" }, this.#count);
    this.box = make("div", { class: "sheet", role: "group", "aria-label": name, lang: words.language }, head, this.#problem, this.#parts);
    for (const kind of ["mouseover", "focusin"]) this.box.addEventListener(kind, (event) => wishes.light(findingOf(event)));
    for (const kind of ["mouseleave", "focusout"]) this.box.addEventListener(kind, () => wishes.light(null));
  }

  set busy(busy: boolean) {
    this.box.setAttribute("aria-busy", String(busy));
  }

  /** Shows a report in place of the old one; null: there is no text yet. */
  put(report: Report | null): void {
    this.problem(null);
    this.busy = false;
    const held = this.box.contains(focused(this.box));
    this.#say(report);
    fill(this.#parts, report ? this.#wanted(report) : []);
    if (held && !this.box.contains(focused(this.box))) this.#refocus();
  }

  /** Says why there is no review; the last one stays and is dimmed. */
  problem(why: Why | null): void {
    const said = why ? this.words.texts.problems[why] : "";
    this.#problem.hidden = !why;
    if (this.#problem.textContent !== said) this.#problem.textContent = said;
    this.#parts.classList.toggle("old", why !== null);
  }

  /** Says something in the place of the count, until the next report. */
  say(text: string): void {
    if (this.#count.textContent !== text) this.#count.textContent = text;
  }

  /** Lights up a finding in the list, or none. */
  light(finding: string | null): void {
    for (const one of this.box.querySelectorAll<HTMLElement>(".finding")) {
      one.classList.toggle("lit", one.dataset["finding"] === finding);
    }
  }

  #say(report: Report | null): void {
    if (!report) return this.say(this.words.texts.empty);
    const { mend, hints, more } = listed(report);
    const hinted = hints.length + more.length;
    const counts = [this.words.count("findings", mend.length), this.words.count("hints", hinted)];
    return this.say(mend.length + hinted ? counts.slice(0, hinted ? 2 : 1).join(", ") : this.words.texts.nothing);
  }

  #refocus(): void {
    const next = this.box.querySelector<HTMLElement>(".finding button, .finding summary");
    (next ?? this.#count).focus();
  }

  #wanted(report: Report): Wanted[] {
    const { mend, hints, more, clock } = listed(report);
    const { texts } = this.words;
    const { overall, dimensions } = report.scores;
    return [
      ...(overall === null ? [] : [whole("scores", [overall, dimensions], () => this.#scores(report))]),
      ...(clock.length ? [this.#group("clock", texts.clock, clock)] : []),
      ...(report.asks.length ? [whole("asks", report.asks, () => this.#asks(report.asks))] : []),
      ...(mend.length || hints.length ? [this.#group("findings", texts.list, [...mend, ...hints])] : []),
      ...(more.length ? [this.#more(more)] : []),
    ];
  }

  // The box of a group stays while its findings change, so that what is open in it stays open.
  #group(key: string, label: string, findings: readonly Named[]): Wanted {
    const old = this.#parts.querySelector(`[data-key=${key}] > ol`);
    const put = (list: Element): void => fill(list, findings.map((one) => this.#finding(one)));
    if (old) put(old);
    const made = (): HTMLElement => {
      const list = make("ol", { "aria-labelledby": `label-${key}` });
      put(list);
      return make("div", { class: "part" }, make("p", { class: "label", id: `label-${key}` }, label), list);
    };
    return { key, look: label, make: made };
  }

  #more(hints: readonly Named[]): Wanted {
    const list = this.#parts.querySelector("[data-key=more] > ol") ?? make("ol");
    fill(list, hints.map((one) => this.#finding(one)));
    const label = this.words.count("more", hints.length);
    const open = this.#parts.querySelector<HTMLDetailsElement>("[data-key=more]")?.open ?? false;
    return { key: "more", look: label, make: () => make("details", { class: "part more", open }, make("summary", {}, label), list) };
  }

  #finding(finding: Named): Wanted {
    const { id, start, end, ...seen } = finding;
    return { key: id, look: JSON.stringify([seen, start !== null]), make: () => this.#made(finding) };
  }

  #made(finding: Named): HTMLElement {
    const { texts } = this.words;
    const must = finding.severity === "must" && make("span", { class: "chip" }, texts.must);
    const hint = finding.severity === "hint" && make("span", { class: "soft" }, `${texts.hint} `);
    return make(
      "li",
      { class: `finding ${finding.severity}`, "data-finding": finding.id },
      make("p", { class: "title" }, hint, make("strong", {}, finding.title), must && " ", must),
      make("p", {}, finding.message),
      make("div", { class: "do" }, ...this.#buttons(finding), this.#why(finding)),
    );
  }

  #buttons(finding: Named): HTMLElement[] {
    if (finding.where !== "reply" || finding.start === null) return [];
    const { show, remove } = this.words.texts;
    const puts = finding.suggestions.slice(0, 3).map((put) =>
      button(put ? shortened(put) : remove, () => this.wishes.apply(finding.id, put), { class: "put", title: put }),
    );
    return [button(show, () => this.wishes.show(finding.id)), ...puts];
  }

  #why(finding: Named): HTMLElement {
    const advice = (finding.advice_texts ?? []).slice(0, 2).map(({ text, guide }) =>
      make("p", { class: "advice" }, make("q", {}, text), " ", make("cite", {}, guide)),
    );
    return make("details", {}, make("summary", {}, this.words.texts.why), make("p", { class: "soft" }, finding.why), ...advice);
  }

  #asks(asks: readonly Ask[]): HTMLElement {
    const { answered, open, asks: label } = this.words.texts;
    const rows = asks.map((one) =>
      make(
        "li",
        { class: one.answered ? "answered" : "open" },
        make("span", { class: "tick" }, make("span", { "aria-hidden": "true" }, one.answered ? "✓" : "○")),
        make("span", {}, make("span", { class: "unseen" }, `${one.answered ? answered : open}: `), one.text),
      ),
    );
    return make("div", { class: "part" }, make("p", { class: "label", id: "label-asks" }, label), make("ol", { class: "asks", "aria-labelledby": "label-asks" }, ...rows));
  }

  #scores(report: Report): HTMLElement {
    const { score, outOf } = this.words.texts;
    const { overall, dimensions } = report.scores;
    const rows = Object.entries(dimensions).flatMap(([name, value]) =>
      value === null ? [] : [make("li", {}, make("span", {}, this.words.dimension(name)), make("span", { class: "bar", "aria-hidden": "true" }, bar(value)), make("span", { class: "num" }, outOf.replace("{n}", String(value))))],
    );
    const open = this.#parts.querySelector<HTMLDetailsElement>("[data-key=scores]")?.open ?? false;
    const head = make("summary", {}, `${score} `, make("strong", { class: "num" }, outOf.replace("{n}", String(overall))));
    return make("details", { class: "part scores", open }, head, make("ul", {}, ...rows));
  }
}

function bar(value: number): HTMLElement {
  const made = make("span", { class: value >= 70 ? "good" : "" });
  made.style.inlineSize = `${value}%`;
  return made;
}

function whole(key: string, seen: unknown, made: () => HTMLElement): Wanted {
  return { key, look: JSON.stringify(seen), make: made };
}

function shortened(text: string): string {
  const points = [...text];
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join("")}…` : text;
}

function findingOf(event: Event): string | null {
  const target = event.target as Element | null;
  return target?.closest<HTMLElement>(".finding")?.dataset["finding"] ?? null;
}

function focused(box: Element): Element | null {
  return (box.getRootNode() as Document | ShadowRoot).activeElement;
}
