// The options page: where to ask, with which key, in which language; saved only after the browser may reach it.
import { Words } from "../embed/texts.ts";
import { endpointOf, permissionFor, review, type Settings, settings } from "./settings.ts";

const form = document.forms[0] as HTMLFormElement;
const told = document.getElementById("told") as HTMLElement;

document.documentElement.lang = chrome.i18n.getMessage("@@ui_locale").split("_")[0] ?? "en";
for (const one of document.querySelectorAll<HTMLElement>("[data-text]")) {
  one.textContent = chrome.i18n.getMessage(one.dataset["text"] ?? "");
}
(document.getElementById("origin") as HTMLElement).textContent = `origins = ["chrome-extension://${chrome.runtime.id}"]`;
void settings().then((set) => {
  for (const [name, value] of Object.entries(set)) (form.elements.namedItem(name) as HTMLInputElement).value = value;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void save();
});

// The permission is asked for first: only right after a click does the browser let us.
async function save(): Promise<void> {
  const given = Object.fromEntries(new FormData(form)) as unknown as Settings;
  const endpoint = endpointOf(given.endpoint);
  if (!endpoint) return tell("bad", chrome.i18n.getMessage("badAddress"));
  if (!(await chrome.permissions.request({ origins: [permissionFor(endpoint)] }))) {
    return tell("bad", chrome.i18n.getMessage("noPermission"));
  }
  const set = { ...given, key: given.key.trim(), endpoint };
  await chrome.storage.local.set(set);
  return tried(set);
}

async function tried(set: Settings): Promise<void> {
  const outcome = await review(set, { reply: "Hei! Tere! Hello!", message: "" });
  if (outcome.report) return tell("good", chrome.i18n.getMessage("works"));
  const { problems } = new Words(document.documentElement.lang).texts;
  return tell("bad", `${chrome.i18n.getMessage("saved")} ${problems[outcome.why]}`);
}

function tell(how: "good" | "bad", text: string): void {
  told.className = how;
  told.textContent = text;
}
