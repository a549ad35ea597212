import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { asKept, cut, toPoints, toUnits } from "../src/offsets.ts";

const FAMILY = "👨‍👩‍👧"; // five code points, eight UTF-16 units

test("letters outside ASCII are one of each", () => {
  equal(toUnits("Hyvää päivää", 6), 6);
  equal(toPoints("Hyvää päivää", 6), 6);
});

test("an emoji is one code point and two units", () => {
  equal(toUnits("👍 hei", 1), 2);
  equal(toUnits("👍 hei", 2), 3);
  equal(toPoints("👍 hei", 3), 2);
});

test("an emoji made of several counts each of its parts", () => {
  equal(toUnits(`${FAMILY} hei`, 5), 8);
  equal(toPoints(`${FAMILY} hei`, 8), 5);
});

test("a letter with a combining accent stays two", () => {
  equal(toUnits("a\u0308b", 2), 2);
});

test("a Windows line end is two code points at the server and one unit in the editor", () => {
  equal(toUnits("a\r\nb\r\nc", 3), 2);
  equal(toUnits("a\r\nb\r\nc", 6), 4);
  equal(toPoints("a\r\nb\r\nc", 4), 6);
});

test("a place inside a pair is the place before it", () => {
  equal(toPoints("👍a", 1), 0);
});

test("past the end is the end", () => {
  equal(toUnits("👍", 9), 2);
  equal(toPoints("👍", 9), 1);
});

test("there and back again is where one was, everywhere in a mixed text", () => {
  const text = `مرحبا ${FAMILY}\r\n👍🏽 Hyvää\r\n\r\nõ\u0303 🇫🇮`;
  const points = Array.from({ length: [...text].length + 1 }, (_, at) => at);
  const insideLineEnd = (at: number): boolean => [...text].slice(at - 1, at + 1).join("") === "\r\n";
  const places = points.filter((at) => !insideLineEnd(at));
  deepEqual(
    places.map((at) => toPoints(text, toUnits(text, at))),
    places,
  );
});

test("a subject is cut as a phone cuts it, by whole characters", () => {
  equal(cut("Palautus 89 €", 30), "Palautus 89 €");
  equal(cut("👍".repeat(31), 30), `${"👍".repeat(29)}…`);
});

test("a text is compared as the server keeps it", () => {
  equal(asKept("a\r\nb\rc\0d\ud800"), "a\nb\nc\ufffdd\ufffd");
  equal(asKept("👍"), "👍");
});
