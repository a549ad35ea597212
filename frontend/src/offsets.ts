// The server counts code points, the editor UTF-16 units: this is the one place that converts.
// A line end is one unit in the editor; where the counted text has CRLF, the server counted two.

/** The place in the editor, in UTF-16 units, of the `points`-th code point of `text`; past the end: the end. */
export function toUnits(text: string, points: number): number {
  let units = 0;
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) {
    const width = widthAt(text, at);
    if (!(text[at] === "\r" && text[at + 1] === "\n")) units += width;
    at += width;
  }
  return units;
}

/** How many code points of `text` stand before the editor's place `units`; inside a pair: before the pair. */
export function toPoints(text: string, units: number): number {
  let points = 0;
  let at = 0;
  for (let left = units; left > 0 && at < text.length; points += 1) {
    const width = widthAt(text, at);
    const returns = text[at] === "\r" && text[at + 1] === "\n";
    if (!returns && width > left) break;
    if (!returns) left -= width;
    at += width;
  }
  return points;
}

/** The first `count` characters as a person counts them on a phone (whole code points), with … where cut. */
export function cut(text: string, count: number): string {
  const points = [...text];
  return points.length > count ? `${points.slice(0, count - 1).join("")}…` : text;
}

/** The text as the server keeps it: one kind of line end; NUL and lone surrogates as U+FFFD. */
export function asKept(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\0\p{Surrogate}]/gu, "\ufffd");
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
