import { deepEqual, equal, match } from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { test } from "node:test";
import { ask, type Outcome } from "../src/embed/asking.ts";
import { localTime, posed } from "../src/embed/posing.ts";
import { asReport, type Finding, listed, marksOf, type Report } from "../src/embed/report.ts";
import { Reviewing } from "../src/embed/reviewing.ts";
import { known, Words } from "../src/embed/texts.ts";
import en from "../src/embed/texts/en.json";
import et from "../src/embed/texts/et.json";
import fi from "../src/embed/texts/fi.json";
import { TestClock } from "./clock.ts";

const finding = (rule: string, more: Partial<Finding> = {}): Finding => {
  const plain = { rule, severity: "should", where: "reply", start: 0, end: 4, text: "pian" } as const;
  return { ...plain, title: "Vague", message: "Say when.", why: "They can plan.", suggestions: [], ...more };
};
const report = (...findings: Finding[]): Report => {
  return { version: 1, findings, asks: [], scores: { overall: 90, dimensions: { clear: 90 } } };
};

test("findings are sorted into their lists, what holds the reply first, two hints at once", () => {
  const hint = (rule: string): Finding => finding(rule, { severity: "hint" });
  const clock = finding("late", { where: "conversation", severity: "must" });
  const lists = listed(report(hint("a"), finding("b"), clock, finding("c", { severity: "must" }), hint("d"), hint("e")));
  const rules = Object.fromEntries(Object.entries<readonly Finding[]>({ ...lists }).map(([name, list]) => [name, list.map((one) => one.rule)]));
  deepEqual(rules, { mend: ["c", "b"], hints: ["a", "d"], more: ["e"], clock: ["late"] });
});

test("the same words found twice have an id each", () => {
  const ids = listed(report(finding("a"), finding("a"), finding("a", { text: null }))).mend.map((one) => one.id);
  deepEqual(ids, ["a:pian#1", "a:pian#2", "a:#1"]);
});

test("only what stands in the reply is marked", () => {
  const absent = finding("b", { start: null, end: null, text: null });
  const { mend } = listed(report(finding("a"), absent, finding("c", { where: "subject" })));
  deepEqual(marksOf(mend).map((mark) => mark.id), ["a:pian#1"]);
});

test("what is no report of a version we know is none", () => {
  for (const answer of [null, 1, "x", {}, [], { version: 2 }, { version: 1, findings: {} }]) equal(asReport(answer), null);
  deepEqual(asReport(report()), report());
});

test("a case says only what is known", () => {
  const now = new Date("2026-11-20T10:15:00Z");
  deepEqual(Object.keys(posed({ reply: "Hei", channel: "", message: " ", customer: "" }, now)), ["reply", "written_at"]);
  const whole = posed({ reply: "Hei", subject: "", message: "Koska?", customer: "Maija", organisation: "Oy" }, now, { closed: true });
  const { written_at: _, ...rest } = whole;
  const agent = { name: "", organisation: "Oy" };
  deepEqual(rest, { reply: "Hei", subject: "", message: "Koska?", customer: { name: "Maija" }, agent, closed: true });
});

test("the time is the writer's own, with its offset", () => {
  const at = (minutes: number): Date => Object.assign(new Date("2026-11-20T22:30:00Z"), { getTimezoneOffset: () => minutes });
  equal(localTime(at(-120)), "2026-11-21T00:30:00+02:00");
  equal(localTime(at(210)), "2026-11-20T19:00:00-03:30");
  equal(localTime(at(0)), "2026-11-20T22:30:00+00:00");
});

test("each language has every text, and names the same values", () => {
  const shape = (texts: object): string[] =>
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === "string" ? [`${key} ${(text.match(/\{\w+\}/g) ?? []).join()}`] : shape(text).map((one) => `${key}.${one}`),
    );
  deepEqual(shape(fi), shape(en));
  deepEqual(shape(et), shape(en));
});

test("counts are in the form that the number wants", () => {
  const words = new Words("fi");
  deepEqual([0, 1, 2].map((count) => words.count("findings", count)), ["0 huomiota", "1 huomio", "2 huomiota"]);
});

test("a language is taken from the first wish that is ours", () => {
  deepEqual([known(null, "fi-FI"), known("", "sv", "ET"), known(undefined), known("constructor")], ["fi", "et", "en", "en"]);
});

async function served(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void): Promise<[string, () => void]> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part)).on("end", () => answer(request, response, body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return [`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/review`, () => server.close()];
}

test("the case is posted with the key, the language and the team", async () => {
  const [endpoint, close] = await served((request, response, body) => {
    const { method, url, headers } = request;
    response.end(JSON.stringify({ ...report(), asked: [method, url, headers.authorization, headers.cookie ?? null, JSON.parse(body)] }));
  });
  const outcome = await ask({ endpoint, key: "k", ui: "fi", team: "Laskut ja" }, { reply: "Hei" });
  close();
  const { asked } = outcome.report as Report & { asked: unknown[] };
  deepEqual(asked, ["POST", "/api/v1/review?ui=fi&team=Laskut+ja", "Bearer k", null, { reply: "Hei" }]);
});

for (const [status, why, again, wait] of [
  [400, "bad-case", false, 0],
  [401, "key", false, 0],
  [403, "origin", false, 0],
  [413, "too-long", false, 0],
  [429, "too-many", true, 7],
  [503, "none", true, 7],
  [502, "none", true, 7],
  [200, "unreached", true, 0],
] as const) {
  test(`${status} is told as ${why}`, async () => {
    const [endpoint, close] = await served((_, response) => {
      if (wait) response.setHeader("Retry-After", String(wait));
      response.writeHead(status).end("<html>");
    });
    const outcome = await ask({ endpoint, key: "k", ui: "fi" }, {});
    close();
    deepEqual(outcome, { report: null, why, again, wait });
  });
}

test("an address that is none, and a desk that is not there, are told as not reached", async () => {
  const [endpoint, close] = await served(() => {});
  close();
  for (const one of [endpoint, "nonsense"]) {
    const outcome = await ask({ endpoint: one, key: "k", ui: "fi" }, {});
    deepEqual(outcome, { report: null, why: "unreached", again: true, wait: 0 });
  }
});

test("the newest text alone is asked about, and told once", async () => {
  const time = new TestClock();
  const told: Outcome[] = [];
  let asked = 0;
  const reviewing = new Reviewing(async () => ({ report: { ...report(), id: ++asked } as Report }), (one) => told.push(one), time);
  reviewing.later();
  await time.pass(300);
  reviewing.later();
  await time.pass(499);
  equal(asked, 0);
  await time.pass(1);
  deepEqual([asked, told.length], [1, 1]);
});

test("nobody asks again before the desk said so, however much is typed", async () => {
  const time = new TestClock();
  const asked: number[] = [];
  const refused: Outcome = { report: null, why: "too-many", again: true, wait: 20 };
  const reviewing = new Reviewing(async () => (asked.push(time.now()), asked.length > 1 ? { report: report() } : refused), () => {}, time);
  reviewing.now();
  await time.pass(10);
  for (let typed = 0; typed < 5; typed += 1) {
    reviewing.later();
    await time.pass(2000);
  }
  deepEqual(asked, [0]);
  await time.pass(20_000);
  equal(asked.length, 2);
  match(String(asked[1]), /^20\d{3}$/);
});

test("a refusal that trying cannot mend is not tried again", async () => {
  const time = new TestClock();
  let asked = 0;
  const reviewing = new Reviewing(async () => (asked++, { report: null, why: "key", again: false, wait: 0 }), () => {}, time);
  reviewing.now();
  await time.pass(600_000);
  equal(asked, 1);
});
