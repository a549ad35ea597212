// The text being written: a CodeMirror view that takes its text, name and language from a <textarea>.
import { history, historyKeymap, insertNewline, standardKeymap } from "@codemirror/commands";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { ownDirections } from "./lines.ts";
import { lightMark, markAt, marks, placeOf, setMarks } from "./marks.ts";
import type { Placed } from "./placing.ts";
import { theme } from "./theme.ts";
import { plainTyping } from "./typing.ts";

/** What the editor tells: every change of the text, and the finding in whose mark the caret stands. */
export interface Listener {
  changed(text: string): void;
  at(finding: string | null): void;
}

export class Editor {
  readonly view: EditorView;

  /** root: the shadow root that it will stand in, if any: there its styles go, and there is its selection. */
  constructor(area: HTMLTextAreaElement, name: string, nonce: string, listener: Listener, root?: ShadowRoot) {
    const state = EditorState.create({ doc: area.value, extensions: extensions(area, name, nonce, listener) });
    this.view = new EditorView({ state, ...(root ? { root } : {}) });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  set marks(placed: readonly Placed[]) {
    this.view.dispatch({ effects: setMarks.of(placed) });
  }

  /** Lights up a finding's mark, or none. */
  light(id: string | null): void {
    this.view.dispatch({ effects: lightMark.of(id) });
  }

  /** Puts the caret around a finding's words; false where they are gone. */
  show(id: string): boolean {
    const mark = placeOf(this.view.state, id);
    if (!mark) return false;
    this.view.dispatch({ selection: { anchor: mark.from, head: mark.to }, scrollIntoView: true });
    this.view.focus();
    return true;
  }

  /** Replaces a finding's words as one step that can be undone; false where they have changed. */
  apply(id: string, put: string): boolean {
    const mark = placeOf(this.view.state, id);
    if (!mark) return false;
    const insert = this.view.state.toText(put);
    const selection = { anchor: mark.from + insert.length };
    this.view.dispatch({ changes: { from: mark.from, to: mark.to, insert }, selection, userEvent: "input.complete" });
    this.view.focus();
    return true;
  }

  /** Puts a text in place of everything, with its first [slot] selected; can be undone. */
  lay(text: string): void {
    const slot = /\[[^\]]*\]/.exec(text);
    const anchor = slot?.index ?? text.length;
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      selection: { anchor, head: anchor + (slot?.[0].length ?? 0) },
      scrollIntoView: true,
      userEvent: "input",
    });
    this.view.focus();
  }
}

function extensions(area: HTMLTextAreaElement, name: string, nonce: string, listener: Listener): Extension[] {
  return [
    EditorView.cspNonce.of(nonce),
    keymap.of([{ key: "Enter", run: insertNewline }, ...historyKeymap, ...standardKeymap]),
    history(),
    plainTyping,
    marks,
    ownDirections,
    theme,
    EditorView.lineWrapping,
    placeholder(area.placeholder),
    EditorView.contentAttributes.of(attributes(area, name)),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) listener.changed(update.state.doc.toString());
      if (update.docChanged || update.selectionSet) {
        listener.at(markAt(update.state, update.state.selection.main.head)?.id ?? null);
      }
    }),
  ];
}

function attributes(area: HTMLTextAreaElement, name: string): Record<string, string> {
  const spelling = area.spellcheck ? "true" : "false";
  return { "aria-label": name, lang: area.lang, dir: area.dir || "auto", spellcheck: spelling };
}
