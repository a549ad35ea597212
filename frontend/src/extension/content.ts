// On the page: attaches the reviewer to the text box with the focus, or takes it off again.
import type { Outcome } from "../embed/asking.ts";
import { make } from "../embed/dom.ts";
import { known, Words } from "../embed/texts.ts";
import { Attached, type Wire } from "./attached.ts";
import { boxWithFocus } from "./box.ts";
import type { Look } from "./settings.ts";

declare global {
  var vasta: { toggle(look: Look): boolean; missing(look: Look): void } | undefined;
}

const wire: Wire = {
  review: async (written) => (await said({ review: written })) as Outcome,
  selection: async () => ((await said({ selection: true })) ?? "") as string,
};
const UNREACHED: Outcome = { report: null, why: "unreached", again: true, wait: 0 };
let attached: Attached | null = null;

// An extension that was updated under a page no longer answers.
async function said(message: object): Promise<unknown> {
  return chrome.runtime.sendMessage(message).catch(() => ("review" in message ? UNREACHED : ""));
}

/** Attaches or takes off; false where no text box has the focus. */
function toggle(look: Look): boolean {
  const box = boxWithFocus();
  const before = attached;
  before?.end();
  if (box && box.element !== before?.box.element) attached = new Attached(box, wire, look, () => (attached = null));
  return box !== null || before !== null;
}

/** Says for some seconds that a text box has to be chosen first. */
function missing({ ui }: Look): void {
  const host = make("div", { popover: "manual", role: "status", "data-vasta": true });
  const looks = { all: "initial", position: "fixed", right: "12px", bottom: "12px", "max-width": "340px", padding: "12px 16px", font: "15px/1.5 system-ui, sans-serif", color: "#fff", background: "#1d5c7a", "border-radius": "8px" };
  for (const [name, value] of Object.entries(looks)) host.style.setProperty(name, value, "important");
  document.documentElement.append(host);
  host.showPopover();
  host.textContent = new Words(known(ui)).texts.panel.noBox;
  setTimeout(() => host.remove(), 8000);
}

globalThis.vasta ??= { toggle, missing };
