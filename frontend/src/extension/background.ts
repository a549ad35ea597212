// Behind the pages: holds the key, asks the desk, and puts the reviewer into the page whose button was pressed.
import { type Look, review, settings, type Written } from "./settings.ts";

chrome.action.onClicked.addListener((tab) => void pressed(tab));
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.runtime.openOptionsPage();
});
chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (sender.id !== chrome.runtime.id || !sender.tab) return false;
  void answered(message as { review?: Written }, sender.tab).then(respond);
  return true;
});

async function pressed(tab: chrome.Tab): Promise<void> {
  const { endpoint, key, ui } = await settings();
  if (!endpoint || !key || tab.id === undefined) return chrome.runtime.openOptionsPage();
  try {
    await attach(tab.id, { ui });
  } catch {
    await chrome.action.setBadgeText({ tabId: tab.id, text: "–" }); // a page of the browser itself
  }
}

async function attach(tabId: number, look: Look): Promise<void> {
  await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ["content.js"] });
  const toggle = (one: Look): boolean => globalThis.vasta?.toggle(one) ?? false;
  const done = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: toggle, args: [look] });
  if (done.some(({ result }) => result)) return;
  const missing = (one: Look): void => globalThis.vasta?.missing(one);
  await chrome.scripting.executeScript({ target: { tabId }, func: missing, args: [look] });
}

async function answered({ review: written }: { review?: Written }, tab: chrome.Tab): Promise<unknown> {
  return written ? review(await settings(), written) : selectionIn(tab.id as number);
}

// What is selected in any frame of the page, as mails often stand in one of their own; not what one writes oneself.
async function selectionIn(tabId: number): Promise<string> {
  const selected = (): string => {
    const active = document.activeElement as HTMLElement | null;
    const writing = active?.isContentEditable || active?.matches("input, textarea");
    return writing ? "" : (getSelection()?.toString() ?? "");
  };
  const found = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: selected, args: [] });
  return found.map(({ result }) => result ?? "").find((text) => text.trim()) ?? "";
}
