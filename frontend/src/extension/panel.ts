// The panel beside a page's text box: the customer's message, and the review of what is written.
import { button, make } from "../embed/dom.ts";
import { dress } from "../embed/look.ts";
import type { Sheet } from "../embed/sheet.ts";
import css from "./panel.css";

const WIDTH = 372;
const NARROW = 700; // of the window: the panel lies below the text box then, and is lower

/** What the panel's own buttons ask for. */
export interface Doings {
  close(): void;
  useSelection(): void;
  forget(): void;
  back(): void;
}

export class Panel {
  readonly host = make("div", { popover: "manual", "data-vasta": true });
  readonly #message = make("div", { class: "message" });

  constructor(
    readonly sheet: Sheet,
    readonly doings: Doings,
    beside: Element,
  ) {
    const root = this.host.attachShadow({ mode: "open" });
    dress(root);
    const own = new CSSStyleSheet();
    own.replaceSync(css);
    root.adoptedStyleSheets.push(own);
    const roll = make("div", { class: "roll", tabindex: "0" }, this.#message, sheet.box);
    root.append(make("div", { class: "vasta panel", role: "region", "aria-label": sheet.words.texts.name, lang: sheet.words.language }, this.#top(), roll));
    this.#place(beside);
    this.#shield();
    this.message = "";
    (beside.closest("dialog:modal") ?? document.documentElement).append(this.host);
    this.host.showPopover();
  }

  /** The customer's message, "" for none. */
  set message(text: string) {
    const { message, noMessage, use, forget } = this.sheet.words.texts.panel;
    const said = text ? make("q", { tabindex: "0" }, text) : make("p", { class: "soft" }, noMessage);
    const choose = button(text ? forget : use, text ? this.doings.forget : this.doings.useSelection);
    choose.addEventListener("mousedown", (event) => event.preventDefault()); // what is selected stays selected
    const held = this.#message.contains((this.host.shadowRoot as ShadowRoot).activeElement);
    this.#message.replaceChildren(make("p", { class: "label" }, message), said, choose);
    if (held) choose.focus();
  }

  remove(): void {
    this.host.remove();
  }

  #top(): HTMLElement {
    const { close, side } = this.sheet.words.texts.panel;
    return make(
      "div",
      { class: "bar-top" },
      make("strong", {}, "Vasta"),
      button("⇄", () => this.#side(this.host.style.left === "auto"), { "aria-label": side, title: side }),
      button("✕", this.doings.close, { "aria-label": close, title: close }),
    );
  }

  // Properties set one by one: a page's policy forbids style attributes, and its sheets are outweighed.
  #place(beside: Element): void {
    const narrow = innerWidth < NARROW;
    const size = { width: `min(${narrow ? NARROW : WIDTH}px, calc(100vw - 24px))`, "max-height": narrow ? "45vh" : "min(75vh, 720px)" };
    const looks = { all: "initial", display: "block", position: "fixed", "z-index": "2147483647", top: "auto", bottom: "12px", "color-scheme": "light dark", ...size };
    for (const [name, value] of Object.entries(looks)) this.host.style.setProperty(name, value, "important");
    if (narrow) beside.scrollIntoView({ block: "start" });
    const { left, right } = beside.getBoundingClientRect();
    this.#side(left > innerWidth - right);
  }

  /** To the left edge or the right: at first where the text box leaves more room. */
  #side(left: boolean): void {
    this.host.style.setProperty("left", left ? "12px" : "auto", "important");
    this.host.style.setProperty("right", left ? "auto" : "12px", "important");
  }

  // Keys in the panel are no shortcuts of the page; Escape goes back to the text.
  #shield(): void {
    for (const kind of ["keydown", "keypress", "keyup"]) this.host.addEventListener(kind, (event) => event.stopPropagation());
    this.host.shadowRoot?.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Escape") this.doings.back();
    });
  }
}
