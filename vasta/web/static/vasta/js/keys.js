// Keys: j/k move along the queue, / searches, r goes to the reply, ? lists them. Keys of one letter can be switched off.
const STORE = "vasta.single-keys";
const list = document.getElementById("keys");
const wanted = () => localStorage.getItem(STORE) !== "off";
const typing = (target) => target.closest("input, textarea, select, [contenteditable=true], [role=textbox]");

function move(step) {
  const links = [...document.querySelectorAll("[data-keys=lines] .line > a")].filter((link) => link.offsetParent);
  const at = links.findIndex((link) => link === document.activeElement);
  const current = links.findIndex((link) => link.parentElement.hasAttribute("aria-current"));
  const from = at >= 0 ? at : current;
  links[Math.max(0, Math.min(links.length - 1, from + step))]?.focus();
}

const single = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => document.querySelector("[data-key=search]")?.focus(),
  "?": () => list?.showModal(),
  r: () => (document.querySelector("vasta-reply .cm-content") ?? document.querySelector("#reply textarea"))?.focus(),
};

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!plain || event.defaultPrevented || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (!wanted() || !single[event.key]) return;
  event.preventDefault();
  single[event.key]();
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  for (const open of document.querySelectorAll("details.me[open]")) if (!open.contains(event.target)) open.open = false;
});

document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest("details.me[open], .acts details[open], .aside-reason[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

const box = list?.querySelector("[data-single-keys]");
if (box) {
  box.checked = wanted();
  box.addEventListener("change", () => localStorage.setItem(STORE, box.checked ? "on" : "off"));
}
