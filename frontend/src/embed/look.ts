// The look, inside a shadow root: nothing of the page's styles comes in, nothing of ours goes out.
import css from "./look.css";

/** Dresses a shadow root. A made sheet needs no permission of the page's policy. */
export function dress(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
