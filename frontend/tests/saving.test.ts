import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { Saving } from "../src/saving.ts";
import { TestClock } from "./clock.ts";

/** A server that keeps texts in `takes` ms; `text` is what the editor holds. */
function server(clock: TestClock, answer = { takes: 10, good: true }) {
  const page = { text: "", kept: [] as string[], lasts: 0 };
  const save = (last: boolean): Promise<boolean> =>
    new Promise((done) => {
      const { text } = page;
      if (last) page.lasts += 1;
      clock.set(answer.takes, () => {
        if (answer.good) page.kept.push(text);
        done(answer.good);
      });
    });
  return { answer, page, saving: new Saving(save, 1000, 30_000, clock) };
}

test("what is typed is saved a second later, once", async () => {
  const clock = new TestClock();
  const { page, saving } = server(clock);
  for (const text of ["H", "He", "Hei"]) {
    page.text = text;
    saving.changed();
    await clock.pass(200);
  }
  await clock.pass(3000);
  deepEqual(page.kept, ["Hei"]);
});

test("one save ends before the next begins, so an older text never wins", async () => {
  const clock = new TestClock();
  const { answer, page, saving } = server(clock, { takes: 5000, good: true });
  page.text = "old";
  saving.changed();
  await clock.pass(1500);
  page.text = "new";
  saving.changed();
  answer.takes = 1;
  await clock.pass(20_000);
  deepEqual(page.kept, ["old", "new"]);
});

test("leaving a field saves at once, and not again where nothing changed", async () => {
  const clock = new TestClock();
  const { page, saving } = server(clock);
  page.text = "Hei";
  saving.changed();
  void saving.now();
  await clock.pass(20);
  void saving.now();
  await clock.pass(5000);
  deepEqual(page.kept, ["Hei"]);
});

test("a save that fails is tried again until it is kept", async () => {
  const clock = new TestClock();
  const { answer, page, saving } = server(clock, { takes: 0, good: false });
  page.text = "Hei";
  saving.changed();
  await clock.pass(10_000);
  deepEqual(page.kept, []);
  answer.good = true;
  await clock.pass(60_000);
  deepEqual(page.kept, ["Hei"]);
});

test("a page that goes away sends what is not saved, and nothing where all is", async () => {
  const clock = new TestClock();
  const { page, saving } = server(clock);
  saving.last();
  equal(page.lasts, 0);
  page.text = "Hei";
  saving.changed();
  saving.last();
  await clock.pass(5000);
  equal(page.lasts, 1);
  deepEqual(page.kept, ["Hei"]);
});

test("before the form is sent the save under way has ended, and no later one comes", async () => {
  const clock = new TestClock();
  const { page, saving } = server(clock, { takes: 500, good: true });
  page.text = "Hei";
  saving.changed();
  await clock.pass(1100);
  equal(saving.busy, true);
  page.text = "Hei!";
  saving.changed();
  const settled = saving.settle();
  await clock.pass(500);
  await settled;
  await clock.pass(10_000);
  equal(saving.busy, false);
  deepEqual(page.kept, ["Hei"]);
});
