// A text box of a page: its text, and how a stretch of it is chosen or replaced as if somebody typed.
import { type Flat, flatten, type Page, placeIn } from "./flatten.ts";
import type { Stretch } from "./moving.ts";

export interface Box {
  readonly element: HTMLElement;
  readonly text: string;
  /** Chooses the stretch; false where that cannot be done. */
  choose(stretch: Stretch): boolean;
}

/** The text box that has the focus, inside open shadow roots too; null where there is none. */
export function boxWithFocus(root: DocumentOrShadowRoot = document): Box | null {
  const active = root.activeElement;
  if (active?.shadowRoot) return boxWithFocus(active.shadowRoot);
  if (active instanceof HTMLTextAreaElement) return active.readOnly || active.disabled ? null : new Area(active);
  return active instanceof HTMLElement && active.isContentEditable ? new Rich(editable(active)) : null;
}

/** Puts a text in the place of a stretch, so that the page's own editor hears of it and it can be undone. */
export function replace(box: Box, stretch: Stretch, put: string): boolean {
  if (!box.choose(stretch)) return false;
  return put ? document.execCommand("insertText", false, put) : document.execCommand("delete");
}

class Area implements Box {
  constructor(readonly element: HTMLTextAreaElement) {}

  get text(): string {
    return this.element.value;
  }

  choose({ from, to }: Stretch): boolean {
    this.element.focus();
    this.element.setSelectionRange(from, to);
    return true;
  }
}

class Rich implements Box {
  constructor(readonly element: HTMLElement) {}

  get text(): string {
    return this.#flat.text;
  }

  choose({ from, to }: Stretch): boolean {
    const flat = this.#flat;
    const [begin, end] = [placeIn(flat, from, false), placeIn(flat, to, true)];
    if (!begin || !end) return false;
    this.element.focus();
    (begin[0].parentElement ?? this.element).scrollIntoView({ block: "nearest" });
    document.getSelection()?.setBaseAndExtent(...begin, ...end);
    return true;
  }

  get #flat(): Flat<Node> {
    return flatten<Node>(this.element, page);
  }
}

// The outermost element that one writes in: the focus may be on one inside it.
function editable(element: HTMLElement): HTMLElement {
  const above = element.parentElement;
  return above?.isContentEditable ? editable(above) : element;
}

const page: Page<Node> = {
  stands(node) {
    const style = getComputedStyle(node as Element);
    if (style.display === "none" || style.visibility === "hidden") return "hidden";
    if (/^(inline|contents)/.test(style.display)) return "inline";
    return Math.max(Number.parseFloat(style.marginTop), Number.parseFloat(style.marginBottom)) >= 6 ? "paragraph" : "block";
  },
  before(node) {
    if (node.nodeName !== "LI" || !node.parentElement) return "";
    const place = [...node.parentElement.children].indexOf(node as Element) + 1;
    return node.parentElement.nodeName === "OL" ? `${place}. ` : "- ";
  },
  keepsSpaces: (node) => /^(pre|break)/.test(getComputedStyle(node.parentElement as Element).whiteSpace),
};
