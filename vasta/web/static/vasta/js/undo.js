// <vasta-undo data-due="ISO time">: counts the seconds in which a sent reply can be taken back, then goes away.
class VastaUndo extends HTMLElement {
  connectedCallback() {
    this.due = new Date(this.dataset.due).getTime();
    this.timer = setInterval(() => this.tick(), 250);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    const left = Math.ceil((this.due - Date.now()) / 1000);
    this.querySelector("[data-left]").textContent = left > 0 ? `${left} s` : "";
    if (left <= 0) {
      clearInterval(this.timer);
      this.closest("form").hidden = true;
    }
  }
}

customElements.define("vasta-undo", VastaUndo);
