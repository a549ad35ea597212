// From the server's marks to places in the editor.
import { asKept, toUnits } from "./offsets.ts";

export type Severity = "must" | "should" | "hint";

/** A finding's place as the server tells it: code points of the reviewed text, and what stands there. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly severity: Severity;
  readonly title: string;
}

/** The same in the editor: UTF-16 units. */
export interface Placed extends Omit<Mark, "start" | "end"> {
  readonly from: number;
  readonly to: number;
}

/**
 * Places the marks of a review in the editor's text, which is the reviewed one (line ends apart).
 * A mark that does not stand on its own words is left out: better no mark than one on the wrong words.
 */
export function place(marks: readonly Mark[], text: string): Placed[] {
  return marks.map((mark) => placed(mark, text)).filter((mark) => mark.from < mark.to && stands(mark, text));
}

function placed({ start, end, ...rest }: Mark, text: string): Placed {
  return { ...rest, from: toUnits(text, start), to: toUnits(text, end) };
}

function stands(mark: Placed, text: string): boolean {
  return asKept(text.slice(mark.from, mark.to)) === asKept(mark.text);
}
