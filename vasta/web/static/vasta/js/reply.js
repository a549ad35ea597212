// The reply form: the review's buttons act on the editor, the frame is one key, nothing typed is lost.
import { Editor } from "./editor.js";

const form = document.getElementById("reply");
const panel = document.getElementById("review");
const editor = form && new Editor(form);

let unsaved = false;

function reviewed() {
  unsaved = false;
  const saved = document.getElementById("saved-at");
  if (saved) document.getElementById("saved").textContent = saved.textContent;
  showMarks();
}

function keepLast() {
  if (!unsaved) return;
  const data = new FormData(form);
  data.delete("files");
  navigator.sendBeacon(form.getAttribute("hx-post"), data);
}

function showMarks() {
  const data = document.getElementById("marks");
  if (data) editor.marks = JSON.parse(data.textContent);
}

function cutSubject() {
  const output = form.querySelector("output[data-cut]");
  if (!output) return;
  const letters = [...form.elements.subject.value];
  const cut = Number(output.dataset.cut);
  output.textContent = letters.length > cut ? `${letters.slice(0, cut - 1).join("")}…` : letters.join("");
}

async function layFrame() {
  const headers = { "HX-Request": "true" };
  const answer = await fetch(form.dataset.frame, { method: "POST", body: new FormData(form), headers });
  if (!answer.ok) return;
  const end = [...editor.text].length;
  editor.replace(end, end, (editor.text.trim() ? "\n\n" : "") + (await answer.text()));
}

function act(event) {
  const button = event.target.closest("[data-does]");
  if (!button) return;
  if (button.dataset.does === "show") editor.select(Number(button.dataset.start), Number(button.dataset.end));
  if (button.dataset.does === "frame") {
    event.preventDefault();
    layFrame();
  }
}

function apply(event) {
  const given = event.target.closest("form[data-does=apply]");
  if (!given) return;
  event.preventDefault();
  const { start, end, was } = given.elements;
  if (editor.has(Number(start.value), Number(end.value), was.value.replaceAll("\r\n", "\n"))) {
    editor.replace(Number(start.value), Number(end.value), event.submitter.value);
  }
}

function late() {
  const text = Object.assign(document.createElement("p"), { className: "banner", textContent: form.dataset.late });
  text.setAttribute("role", "alert");
  panel.querySelector(".banner")?.remove();
  panel.prepend(text);
}

if (form) {
  document.addEventListener("click", act);
  panel?.addEventListener("submit", apply);
  document.body.addEventListener("htmx:after:swap", reviewed);
  form.addEventListener("htmx:error", (event) => event.detail.ctx?.status?.includes?.("Abort") || late());
  form.addEventListener("input", () => {
    unsaved = true;
    cutSubject();
  });
  form.elements.files?.addEventListener("change", () => form.requestSubmit(form.querySelector("[data-does=attach]")));
  form.addEventListener("keydown", (event) => {
    if (event.key === "F2") {
      event.preventDefault();
      layFrame();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(document.getElementById("send"));
    }
  });
  form.addEventListener("submit", () => (unsaved = false));
  window.addEventListener("pagehide", keepLast);
  customElements.whenDefined("vasta-reply").then(showMarks);
}
