// Asking a desk for a review over /api/v1/review (docs/api.md).
import { asReport, type Report } from "./report.ts";

/** Why there is no review; each has its sentence in texts/. */
export type Why = "unreached" | "key" | "origin" | "too-many" | "too-long" | "bad-case" | "none";

/** What came of asking. again: worth another try, after `wait` seconds at least. */
export type Outcome =
  | { readonly report: Report }
  | { readonly report: null; readonly why: Why; readonly again: boolean; readonly wait: number };

/** Where to ask, and how findings are to be worded. */
export interface Desk {
  readonly endpoint: string;
  readonly key: string;
  readonly ui: string;
  readonly team?: string;
}

const WHYS: Readonly<Record<number, Why>> = { 400: "bad-case", 401: "key", 403: "origin", 413: "too-long", 429: "too-many" };
const PASSING: ReadonlySet<Why> = new Set<Why>(["unreached", "too-many", "none"]);

/** Posts the case. Rejects only where `signal` aborted it. */
export async function ask(desk: Desk, posed: object, signal: AbortSignal | null = null): Promise<Outcome> {
  const headers = { "Authorization": `Bearer ${desk.key}`, "Content-Type": "application/json" };
  const how: RequestInit = { method: "POST", headers, body: JSON.stringify(posed), credentials: "omit", signal };
  try {
    return await outcome(await fetch(addressOf(desk), { ...how, redirect: "error", referrerPolicy: "no-referrer", cache: "no-store" }));
  } catch (error) {
    if (signal?.aborted) throw error;
    return refused("unreached");
  }
}

function addressOf({ endpoint, ui, team }: Desk): URL {
  const url = new URL(endpoint, globalThis.location?.href);
  url.searchParams.set("ui", ui);
  if (team) url.searchParams.set("team", team);
  return url;
}

async function outcome(answer: Response): Promise<Outcome> {
  if (!answer.ok) return refused(WHYS[answer.status] ?? "none", Number(answer.headers.get("Retry-After")) || 0);
  const report = asReport(await answer.json());
  return report ? { report } : refused("unreached");
}

function refused(why: Why, wait = 0): Outcome {
  return { report: null, why, again: PASSING.has(why), wait };
}
