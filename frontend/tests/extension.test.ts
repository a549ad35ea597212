import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { flatten, type Page, type Part, placeIn, type Stands } from "../src/extension/flatten.ts";
import { moved } from "../src/extension/moving.ts";
import { endpointOf, permissionFor } from "../src/extension/settings.ts";

const words = (data: string): Part => ({ nodeType: 3, nodeName: "#text", childNodes: [], data });
const part = (nodeName: string, ...inside: (Part | string)[]): Part => {
  return { nodeType: 1, nodeName, childNodes: inside.map((one) => (typeof one === "string" ? words(one) : one)) };
};
const STANDS: Record<string, Stands> = { DIV: "block", LI: "block", P: "paragraph", STYLE: "hidden" };
const page: Page<Part> = {
  stands: (node) => STANDS[node.nodeName] ?? "inline",
  before: (node) => (node.nodeName === "LI" ? "- " : ""),
  keepsSpaces: () => false,
};
const text = (...inside: (Part | string)[]): string => flatten(part("BOX", ...inside), page).text;
const BR = part("BR");

test("lines of their own are lines, whatever the page makes them of", () => {
  equal(text(part("DIV", "Hei"), part("DIV", BR), part("DIV", "Otto")), "Hei\n\nOtto");
  equal(text("Hei", part("DIV", "Otto")), "Hei\nOtto");
  equal(text("Hei", BR, BR, "Otto"), "Hei\n\nOtto");
  equal(text(part("DIV", part("DIV", "Hei")), part("DIV", "Otto", BR)), "Hei\nOtto");
});

test("paragraphs have a gap between them, and none before the first or after the last", () => {
  equal(text(part("P", "Hei"), part("P", "Otto"), part("DIV", "Oja")), "Hei\n\nOtto\n\nOja");
});

test("list items have their signs", () => {
  equal(text("Näin:", part("UL", part("LI", "eka"), part("LI", "toka"))), "Näin:\n- eka\n- toka");
});

test("what nobody sees is no text, and white space between blocks is none either", () => {
  equal(text("\n  ", part("STYLE", "p {}"), "Hei,\u00a0", part("B", "Maria"), part("DIV", "Otto"), "\n ", part("DIV", "Oja")), "   Hei, Maria\nOtto\nOja");
  equal(text(), "");
});

test("every place of the text leads back to its text node", () => {
  const [hei, maria, otto] = [words("Hei "), words("Maria"), words("Otto")];
  const flat = flatten(part("BOX", hei, part("B", maria), part("DIV", otto)), page);
  equal(flat.text, "Hei Maria\nOtto");
  deepEqual([placeIn(flat, 4, false), placeIn(flat, 4, true)], [[maria, 0], [hei, 4]]);
  deepEqual([placeIn(flat, 10, false), placeIn(flat, 14, true)], [[otto, 0], [otto, 4]]);
  deepEqual([placeIn(flat, 9, false), placeIn(flat, 99, true)], [null, null]);
});

test("words stay, move with what is written before them, and are gone when they change", () => {
  const was = "Vastaamme pian, pian.";
  const pian = { from: 10, to: 14 };
  deepEqual(moved(pian, was, was), pian);
  deepEqual(moved(pian, was, `${was} Otto`), pian);
  deepEqual(moved(pian, was, `Hei! ${was}`), { from: 15, to: 19 });
  equal(moved(pian, was, "Vastaamme heti, pian."), null);
  equal(moved(pian, was, ""), null);
});

test("an address is taken as people write it", () => {
  equal(endpointOf(" desk.example.org "), "https://desk.example.org/api/v1/review");
  equal(endpointOf("https://desk.example.org:8443/"), "https://desk.example.org:8443/api/v1/review");
  equal(endpointOf("https://example.org/desk/api/v1/review"), "https://example.org/desk/api/v1/review");
  equal(endpointOf("http://127.0.0.1:8000"), "http://127.0.0.1:8000/api/v1/review");
});

test("an address that would carry texts in the clear, or is none, is not taken", () => {
  for (const one of ["", "http://desk.example.org", "ftp://desk.example.org", "no address", "https://me@desk.example.org"]) {
    equal(endpointOf(one), null, one);
  }
});

test("permission is asked for the one host", () => {
  equal(permissionFor("https://desk.example.org:8443/api/v1/review"), "https://desk.example.org/*");
});
