// Typing over something or into an empty line is done here: the browser would copy the looks of the text around
// into style attributes, which the page's policy blocks with a complaint.
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

export const plainTyping: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const put = event.inputType === "insertText" && !event.isComposing ? event.data : null;
    const place = put === null ? null : placeOf(event, view);
    if (put === null || !place) return false;
    const { from, to } = place;
    if (from === to && view.state.doc.lineAt(from).length > 0) return false;
    event.preventDefault();
    const insert = view.state.toText(put);
    const selection = { anchor: from + insert.length };
    view.dispatch({ changes: { from, to, insert }, selection, userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

// Where the browser would write: holding a key for its accents replaces the letter before the caret.
function placeOf(event: InputEvent, view: EditorView): { from: number; to: number } | null {
  const chosen = document.getSelection();
  const range = event.getTargetRanges()[0] ?? (chosen?.rangeCount ? chosen.getRangeAt(0) : null);
  if (!range || !view.contentDOM.contains(range.startContainer)) return null;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  return { from, to: view.posAtDOM(range.endContainer, range.endOffset) };
}
