// What the page says about the review and the draft: elements the server wrote, shown and hidden here.
import type { Answer } from "./asking.ts";

/** Shows or hides the form's [data-shows=name]; a text takes the place of the one it came with. */
export function show(form: HTMLFormElement, name: string, shown: boolean, text = ""): void {
  const line = form.querySelector<HTMLElement>(`[data-shows=${name}]`);
  if (!line) return;
  line.dataset["usual"] ??= line.textContent ?? "";
  const wanted = text || line.dataset["usual"];
  if (line.textContent !== wanted) line.textContent = wanted;
  line.hidden = !shown;
}

/** What the server says of a save, in the agent's language; "" where it says nothing. */
export function told(answer: Answer): { saved: string; problem: string } {
  try {
    const { saved = "", problem = "" } = JSON.parse(answer.text) as { saved?: string; problem?: string };
    return { saved, problem };
  } catch {
    return { saved: "", problem: "" };
  }
}
