import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { Schedule } from "../src/schedule.ts";
import { TestClock } from "./clock.ts";

/** A server whose answer takes `takes` ms, is good or not, and that writes down when it was asked. */
function server(clock: TestClock, answer = { takes: 10, good: true }) {
  const asked: number[] = [];
  const dropped: number[] = [];
  const work = (signal: AbortSignal): Promise<boolean> =>
    new Promise((done, fail) => {
      asked.push(clock.now());
      signal.addEventListener("abort", () => {
        dropped.push(clock.now());
        fail(signal.reason);
      });
      clock.set(answer.takes, () => done(answer.good));
    });
  return { answer, asked, dropped, schedule: new Schedule(work, 250, 30_000, clock) };
}

test("a review is asked for once, after a pause", async () => {
  const clock = new TestClock();
  const { asked, schedule } = server(clock);
  for (let at = 0; at < 4; at += 1) {
    schedule.ask();
    await clock.pass(100);
  }
  await clock.pass(1000);
  deepEqual(asked, [550]);
});

test("an answer for a text that has changed is dropped", async () => {
  const clock = new TestClock();
  const { asked, dropped, schedule } = server(clock, { takes: 400, good: true });
  schedule.ask();
  await clock.pass(300);
  schedule.ask();
  await clock.pass(1000);
  deepEqual(dropped, [300]);
  deepEqual(asked, [250, 550]);
});

test("a slow server is asked after longer pauses, a fast one soon again", async () => {
  const clock = new TestClock();
  const { answer, schedule } = server(clock, { takes: 2000, good: true });
  schedule.ask();
  await clock.pass(3000);
  equal(schedule.pause, 2000);
  answer.takes = 10;
  schedule.ask();
  await clock.pass(3000);
  equal(schedule.pause, 250);
});

test("answers dropped because they were slow lengthen the pause as well", async () => {
  const clock = new TestClock();
  const { schedule } = server(clock, { takes: 60_000, good: true });
  schedule.ask();
  await clock.pass(1250);
  schedule.ask();
  equal(schedule.pause, 1000);
});

test("what fails is tried again, after ever longer waits, until it works", async () => {
  const clock = new TestClock();
  const { answer, asked, schedule } = server(clock, { takes: 0, good: false });
  schedule.ask();
  await clock.pass(8000);
  deepEqual(asked, [250, 1250, 3250, 7250]);
  answer.good = true;
  await clock.pass(100_000);
  equal(asked.length, 5);
});

test("the waits end at half a minute", async () => {
  const clock = new TestClock();
  const { asked, schedule } = server(clock, { takes: 0, good: false });
  schedule.now();
  await clock.pass(600_000);
  const last = asked.slice(-2);
  equal((last[1] ?? 0) - (last[0] ?? 0), 30_000);
});

test("after a stop nothing runs", async () => {
  const clock = new TestClock();
  const { asked, schedule } = server(clock);
  schedule.ask();
  schedule.stop();
  await clock.pass(1000);
  deepEqual(asked, []);
});
