// The form around the editor: keys, the frame's button, files, the subject, saving before it is left.
import { cut } from "./offsets.ts";
import type { Saving } from "./saving.ts";
import type { Schedule } from "./schedule.ts";

/** What the form needs of the editor. */
interface Reply extends HTMLElement {
  layFrame(): Promise<void>;
}

/** Binds the form's events until `stop`. */
export function bindForm(reply: Reply, form: HTMLFormElement, saving: Saving, reviews: Schedule, stop: AbortSignal): void {
  const on = { signal: stop };
  form.addEventListener("input", (event) => typed(event, form, saving, reviews), on);
  form.addEventListener("focusout", () => void saving.now(), on);
  form.addEventListener("keydown", (event) => pressed(event, reply, form), on);
  form.addEventListener("click", (event) => clicked(event, reply), on);
  form.addEventListener("change", (event) => attached(event, form), on);
  form.addEventListener("submit", (event) => leave(event, form, saving, reviews), on);
  window.addEventListener("pagehide", () => saving.last(), on);
  window.addEventListener("pageshow", () => form.removeAttribute("aria-busy"), on);
}

function typed(event: Event, form: HTMLFormElement, saving: Saving, reviews: Schedule): void {
  const field = event.target;
  const text = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "file");
  if (!text) return;
  showSubject(form);
  saving.changed();
  reviews.ask();
}

function showSubject(form: HTMLFormElement): void {
  const phone = form.querySelector<HTMLOutputElement>("output[data-cut]");
  const subject = form.elements.namedItem("subject") as HTMLInputElement | null;
  if (phone && subject) phone.textContent = cut(subject.value, Number(phone.dataset["cut"]));
}

function pressed(event: KeyboardEvent, reply: Reply, form: HTMLFormElement): void {
  if (event.key === "F2") void reply.layFrame();
  else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  else return;
  event.preventDefault();
}

function clicked(event: Event, reply: Reply): void {
  if (!(event.target as Element).closest("[data-does=frame]")) return;
  event.preventDefault();
  void reply.layFrame();
}

function attached(event: Event, form: HTMLFormElement): void {
  const files = event.target instanceof HTMLInputElement && event.target.type === "file";
  if (files) form.requestSubmit(form.querySelector<HTMLElement>("[data-does=attach]"));
}

// A save that ends after the sending would bring the draft back: it ends first. A second Ctrl+Enter does nothing.
function leave(event: SubmitEvent, form: HTMLFormElement, saving: Saving, reviews: Schedule): void {
  const leaving = form.getAttribute("aria-busy") === "true";
  reviews.stop();
  if (!leaving && !saving.busy) {
    form.setAttribute("aria-busy", "true");
    void saving.settle();
    return;
  }
  event.preventDefault();
  if (leaving) return;
  form.setAttribute("aria-busy", "true");
  void saving.settle().then(() => {
    form.removeAttribute("aria-busy");
    form.requestSubmit(event.submitter);
  });
}
