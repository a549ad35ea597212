// The text of a rich text box, with the way back from a place in the text to the place in the page.

/** What is needed of a node. */
export interface Part {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: ArrayLike<Part>;
  readonly data?: string;
}

/** How a node stands on the page: hidden, in a line, on lines of its own, or a paragraph with a gap around it. */
export type Stands = "hidden" | "inline" | "block" | "paragraph";

/** What is needed of the page: how a node stands, what stands before it without being text ("1. "), are spaces kept. */
export interface Page<Node extends Part> {
  stands(node: Node): Stands;
  before(node: Node): string;
  keepsSpaces(node: Node): boolean;
}

/** A text node, and where it begins in the text. */
export interface Leaf<Node extends Part> {
  readonly at: number;
  readonly node: Node;
}

export interface Flat<Node extends Part> {
  readonly text: string;
  readonly leaves: readonly Leaf<Node>[];
}

const TEXT = 3;
const ELEMENT = 1;
const BREAKS: Readonly<Record<Stands, number>> = { hidden: 0, inline: 0, block: 1, paragraph: 2 };

/** The text as a person sees it; every character of a text node stands for one of the text. */
export function flatten<Node extends Part>(root: Node, page: Page<Node>): Flat<Node> {
  const leaves: Leaf<Node>[] = [];
  let text = "";
  let breaks = 0; // line ends that are due before whatever comes next
  let begun = false;

  const put = (more: string): void => {
    if (begun) text += "\n".repeat(breaks);
    text += more;
    breaks = 0;
    begun = true;
  };
  const read = (node: Node, last: boolean): void => {
    if (node.nodeType === TEXT) return words(node);
    if (node.nodeType !== ELEMENT) return;
    if (node.nodeName === "BR") return put(last ? "" : "\n");
    const stands = node === root ? "inline" : page.stands(node);
    if (stands === "hidden") return;
    breaks = Math.max(breaks, BREAKS[stands]);
    const before = page.before(node);
    if (before) put(before);
    const children = Array.from(node.childNodes as ArrayLike<Node>);
    children.forEach((child, place) => read(child, place === children.length - 1));
    breaks = Math.max(breaks, BREAKS[stands]);
  };
  const words = (node: Node): void => {
    const data = node.data ?? "";
    const seen = page.keepsSpaces(node) ? data : data.replace(/[\n\t\r]/g, " ");
    if (!data || (!seen.trim() && breaks > 0)) return; // white space between blocks shows as nothing
    put("");
    leaves.push({ at: text.length, node });
    text += seen.replaceAll("\u00a0", " ");
  };
  read(root, false);
  return { text, leaves };
}

/** The text node and the place in it where a place of the text is; null where it is in none. atEnd: of a stretch. */
export function placeIn<Node extends Part>(flat: Flat<Node>, place: number, atEnd: boolean): [Node, number] | null {
  const found = flat.leaves.find(({ at, node }) => {
    const within = place - at;
    const length = node.data?.length ?? 0;
    return atEnd ? within > 0 && within <= length : within >= 0 && within < length;
  });
  return found ? [found.node, place - found.at] : null;
}
