// What the user set: kept in the extension's own storage, out of reach of the pages it works on.
import type { Outcome } from "../embed/asking.ts";
import { ask } from "../embed/asking.ts";
import { posed } from "../embed/posing.ts";
import { known } from "../embed/texts.ts";

export interface Settings {
  readonly endpoint: string;
  readonly key: string;
  readonly ui: string;
  readonly channel: string;
  readonly agent: string;
  readonly organisation: string;
}

/** What a page's side of the extension is told: never the key. */
export type Look = Pick<Settings, "ui">;

/** The text that is written, and the customer's message if it is known. */
export interface Written {
  readonly reply: string;
  readonly message: string;
}

const PATH = "/api/v1/review";

/** What is kept; findings are in the browser's language until the user chooses. */
export async function settings(): Promise<Settings> {
  const ui = known(chrome.i18n.getUILanguage());
  const none: Settings = { endpoint: "", key: "", ui, channel: "email", agent: "", organisation: "" };
  return (await chrome.storage.local.get(none)) as Settings;
}

/** The endpoint of a desk, from its address as people write it; null for what is none. */
export function endpointOf(address: string): string | null {
  const given = address.trim();
  const whole = /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (!/^[\w.-]+$|^\[[\da-f:]+\]$/.test(url.hostname)) return null; // browsers let spaces in a name pass
  const here = url.protocol === "http:" && ["localhost", "127.0.0.1"].includes(url.hostname);
  if ((url.protocol !== "https:" && !here) || url.username) return null;
  return url.origin + (url.pathname === "/" ? PATH : url.pathname);
}

/** The permission that reaches an endpoint; patterns know no ports. */
export function permissionFor(endpoint: string): string {
  const { protocol, hostname } = new URL(endpoint);
  return `${protocol}//${hostname}/*`;
}

/** Asks the user's desk about what is written. */
export function review(set: Settings, { reply, message }: Written): Promise<Outcome> {
  const { channel, agent, organisation } = set;
  return ask(set, posed({ reply, message, channel, agent, organisation }, new Date()));
}
