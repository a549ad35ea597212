// The editor's look, from the page's own custom properties: light and dark come with them.
import { EditorView } from "@codemirror/view";

export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "2px solid var(--lake)", outlineOffset: "-2px", borderRadius: "3px" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", minHeight: "var(--writing-height, 16rem)" },
  ".cm-content": { padding: "var(--s4)", caretColor: "var(--ink)", minHeight: "var(--writing-height, 16rem)" },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--soft)" },
  ".mark": {
    textDecoration: "underline wavy 1.5px",
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
    borderRadius: "2px",
  },
  ".mark.must": { textDecorationColor: "var(--rowan)", backgroundColor: "var(--rowan-wash)" },
  ".mark.should": { textDecorationColor: "var(--amber)", backgroundColor: "var(--amber-wash)" },
  ".mark.hint": { textDecoration: "underline dotted 2px var(--soft)" },
  ".lit": { boxShadow: "0 0 0 2px var(--lake)", borderRadius: "2px" },
});
