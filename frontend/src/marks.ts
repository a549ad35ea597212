// The findings' marks in the text: they move with the edits and go when the text they stand on changes.
import { type EditorState, type Extension, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Placed } from "./placing.ts";

/** Put these marks in place of all others. */
export const setMarks = StateEffect.define<readonly Placed[]>();
/** Light up one mark, or none. */
export const lightMark = StateEffect.define<string | null>();

interface Marks {
  readonly set: DecorationSet;
  readonly lit: string | null;
}

const field = StateField.define<Marks>({
  create: () => ({ set: Decoration.none, lit: null }),
  update(marks, change) {
    let { set, lit } = marks;
    change.changes.iterChangedRanges((from, to) => {
      set = set.update({ filter: (begin, end) => to <= begin || from >= end });
    });
    set = set.map(change.changes);
    for (const effect of change.effects) {
      if (effect.is(setMarks)) set = Decoration.set(effect.value.map(decorate), true);
      if (effect.is(lightMark)) lit = effect.value;
    }
    return set === marks.set && lit === marks.lit ? marks : { set, lit };
  },
  provide: (self) => [
    EditorView.decorations.from(self, (marks) => marks.set),
    EditorView.decorations.from(self, (marks) => lamp(marks)),
  ],
});

/** The extension that holds and draws the marks. */
export const marks: Extension = field;

/** Where a finding's mark stands now; null when it has none, or its text was changed. */
export function placeOf(state: EditorState, id: string): Placed | null {
  return all(state.field(field).set).find((mark) => mark.id === id) ?? null;
}

/** The finding whose mark holds this place, the shortest first; null where there is none. */
export function markAt(state: EditorState, place: number): Placed | null {
  const here = all(state.field(field).set).filter((mark) => mark.from <= place && place <= mark.to);
  return here.sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null;
}

function decorate(mark: Placed): Range<Decoration> {
  const attributes = { "data-finding": mark.id, title: mark.title };
  return Decoration.mark({ class: `mark ${mark.severity}`, attributes, mark }).range(mark.from, mark.to);
}

function lamp(marks: Marks): DecorationSet {
  const mark = all(marks.set).find((one) => one.id === marks.lit);
  return mark ? Decoration.set(Decoration.mark({ class: "lit" }).range(mark.from, mark.to)) : Decoration.none;
}

function all(set: DecorationSet): Placed[] {
  const found: Placed[] = [];
  for (const at = set.iter(); at.value; at.next()) {
    found.push({ ...(at.value.spec as { mark: Placed }).mark, from: at.from, to: at.to });
  }
  return found;
}
