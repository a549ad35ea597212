import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { EditorState } from "@codemirror/state";
import { markAt, marks, placeOf, setMarks } from "../src/marks.ts";
import type { Placed } from "../src/placing.ts";

const TEXT = "Vastaamme mahdollisimman pian.";
const MARK: Placed = { id: "f", from: 10, to: 29, text: TEXT.slice(10, 29), severity: "should", title: "Vague" };

function marked(...placed: Placed[]): EditorState {
  const state = EditorState.create({ doc: TEXT, extensions: marks });
  return state.update({ effects: setMarks.of(placed) }).state;
}

function edited(state: EditorState, from: number, to: number, insert: string): EditorState {
  return state.update({ changes: { from, to, insert } }).state;
}

test("a mark moves with what is written before it", () => {
  const state = edited(marked(MARK), 0, 0, "Hei! ");
  deepEqual(placeOf(state, "f"), { ...MARK, from: 15, to: 34 });
});

test("a mark stays where it is when one writes after it or right beside it", () => {
  const state = edited(edited(marked(MARK), 29, 29, " taas"), 30, 30, "x");
  deepEqual(placeOf(state, "f"), MARK);
});

test("a mark goes when its own words change", () => {
  equal(placeOf(edited(marked(MARK), 12, 12, "x"), "f"), null);
  equal(placeOf(edited(marked(MARK), 5, 11, ""), "f"), null);
});

test("a new review's marks take the old ones' place", () => {
  const state = marked(MARK).update({ effects: setMarks.of([{ ...MARK, id: "g" }]) }).state;
  equal(placeOf(state, "f"), null);
  deepEqual(placeOf(state, "g"), { ...MARK, id: "g" });
});

test("where marks lie over each other the shortest is the one pointed at", () => {
  const inner: Placed = { ...MARK, id: "inner", from: 25 };
  const state = marked(MARK, inner);
  equal(markAt(state, 27)?.id, "inner");
  equal(markAt(state, 12)?.id, "f");
  equal(markAt(state, 3), null);
});

test("every mark but those touched by a change stays", () => {
  const first: Placed = { ...MARK, id: "first", from: 0, to: 9, text: "Vastaamme" };
  const state = edited(marked(first, MARK), 25, 29, "heti");
  equal(placeOf(state, "f"), null);
  deepEqual(placeOf(state, "first"), first);
});
