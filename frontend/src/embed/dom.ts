// Making elements. Texts go in as texts: nothing that a server says is ever read as HTML.

type Child = Node | string | null | false;

/** An element with its attributes (true: present, false or null: absent) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return made;
}

/** A button that does something and sends no form. */
export function button(text: string, does: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", does);
  return made;
}

/** Something that is wanted in a box: its key, what it looks like (as text), and how it is made. */
export interface Wanted {
  readonly key: string;
  readonly look: string;
  make(): HTMLElement;
}

const looks = new WeakMap<Element, string>();

/** Puts what is wanted into the box in that order; what is there already and looks the same stays, with its focus. */
export function fill(box: Element, wanted: readonly Wanted[]): void {
  const there = new Map([...box.children].map((child) => [(child as HTMLElement).dataset["key"], child]));
  const made = wanted.map((one) => {
    const old = there.get(one.key);
    if (old && looks.get(old) === one.look) return old;
    const fresh = one.make();
    fresh.dataset["key"] = one.key;
    looks.set(fresh, one.look);
    return fresh;
  });
  for (const child of [...box.children]) if (!made.includes(child)) child.remove();
  made.forEach((child, place) => {
    if (box.children[place] !== child) box.insertBefore(child, box.children[place] ?? null);
  });
}
