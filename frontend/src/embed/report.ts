// The public contract's report (docs/cases-and-reports.md), as far as it is shown.
import type { Mark, Severity } from "../placing.ts";

export interface Advice {
  readonly text: string;
  readonly guide: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly where: "reply" | "subject" | "message" | "conversation";
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly suggestions: readonly string[];
  readonly advice_texts?: readonly Advice[];
}

export interface Ask {
  readonly text: string;
  readonly answered: boolean;
  readonly by: { readonly start: number; readonly end: number } | null;
}

export interface Report {
  readonly version: 1;
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
  readonly scores: { readonly overall: number | null; readonly dimensions: Readonly<Record<string, number | null>> };
}

/** A finding with an id that stays the same while the text around it changes. */
export interface Named extends Finding {
  readonly id: string;
}

/** The findings as they are listed: what must and should be mended, the hints seen at once, the others, the clock's. */
export interface Listed {
  readonly mend: readonly Named[];
  readonly hints: readonly Named[];
  readonly more: readonly Named[];
  readonly clock: readonly Named[];
}

const HINTS = 2; // seen at once; the others open on request

/** The answer as a report; null where it is none of a version we know. */
export function asReport(answer: unknown): Report | null {
  const report = answer as Partial<Report> | null;
  const whole = report?.version === 1 && Array.isArray(report.findings) && Array.isArray(report.asks) && report.scores;
  return whole ? (report as Report) : null;
}

/** The findings sorted into their lists, what holds the reply first. */
export function listed(report: Report): Listed {
  const all = named(report.findings);
  const text = all.filter((one) => one.where !== "conversation");
  const weight = (one: Named): number => (one.severity === "must" ? 0 : 1);
  const hints = text.filter((one) => one.severity === "hint");
  return {
    mend: text.filter((one) => one.severity !== "hint").sort((one, other) => weight(one) - weight(other)),
    hints: hints.slice(0, HINTS),
    more: hints.slice(HINTS),
    clock: all.filter((one) => one.where === "conversation"),
  };
}

/** Where the findings stand in the reply. */
export function marksOf(findings: readonly Named[]): Mark[] {
  return findings.flatMap(({ id, where, start, end, text, severity, title }) =>
    where === "reply" && start !== null && end !== null ? [{ id, start, end, text: text ?? "", severity, title }] : [],
  );
}

function named(findings: readonly Finding[]): Named[] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.rule}:${finding.text ?? ""}`;
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return { ...finding, id: `${key}#${count}` };
  });
}
