import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { type Mark, place } from "../src/placing.ts";

const mark = (start: number, end: number, text: string): Mark => {
  return { id: "finding-1", start, end, text, severity: "should", title: "Vague" };
};

test("a mark is placed on its own words", () => {
  const [placed] = place([mark(2, 6, "pian")], "👍 pian!");
  deepEqual(placed, { id: "finding-1", text: "pian", severity: "should", title: "Vague", from: 3, to: 7 });
});

test("a mark whose words are not there is left out, the others stay", () => {
  const placed = place([mark(0, 4, "pian"), mark(5, 9, "heti")], "joka heti");
  deepEqual(placed.map((one) => one.text), ["heti"]);
});

test("a mark of nothing is left out", () => {
  deepEqual(place([mark(2, 2, "")], "pian"), []);
});

test("what the server could not keep is still the same words", () => {
  deepEqual(place([mark(0, 2, "\ufffda")], "\0a").length, 1);
});
