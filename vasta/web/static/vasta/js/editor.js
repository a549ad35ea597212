// One face for the two editors: <vasta-reply> once it is upgraded, else the plain <textarea> in it.
// The element may offer: marks (property), select(start, end), replace(start, end, text); offsets in code points.
import { units } from "./text.js";

export class Editor {
  constructor(form) {
    this.area = form.querySelector("textarea[name=text]");
    this.element = form.querySelector("vasta-reply");
  }

  get rich() {
    return typeof this.element?.replace === "function" && typeof this.element?.select === "function";
  }

  get text() {
    return this.area.value;
  }

  set marks(marks) {
    if (this.element) this.element.marks = marks;
  }

  select(start, end) {
    if (this.rich) return this.element.select(start, end);
    this.area.focus();
    return this.area.setSelectionRange(units(this.text, start), units(this.text, end));
  }

  replace(start, end, text) {
    if (this.rich) return this.element.replace(start, end, text);
    this.area.focus();
    this.area.setSelectionRange(units(this.text, start), units(this.text, end));
    // execCommand keeps the browser's undo; setRangeText is for where it is gone.
    if (!document.execCommand("insertText", false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return undefined;
  }

  has(start, end, was) {
    return this.text.slice(units(this.text, start), units(this.text, end)) === was;
  }
}
