// What a text box is called, for whoever cannot see it.

/** The box's own name: its aria-label, else its first label's text. */
export function nameOf(area: HTMLTextAreaElement): string {
  return area.getAttribute("aria-label") ?? area.labels[0]?.textContent?.trim() ?? "";
}
