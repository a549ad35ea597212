// Each line runs the way its own first letter does: an Arabic line among Finnish ones reads from the right.
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const line = Decoration.line({ attributes: { dir: "auto" } });

const plugin = ViewPlugin.fromClass(
  class {
    lines: DecorationSet;

    constructor(view: EditorView) {
      this.lines = seen(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.lines = seen(update.view);
    }
  },
  { decorations: (own) => own.lines },
);

export const ownDirections: Extension = [EditorView.perLineTextDirection.of(true), plugin];

function seen(view: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const here = view.state.doc.lineAt(at);
      lines.add(here.from, here.from, line);
      at = here.to + 1;
    }
  }
  return lines.finish();
}
