// What happens on the desk, as it happens: one stream a page, resumed by event number after a break.
const { live, event: from } = document.body.dataset;

function tell(data) {
  document.body.dispatchEvent(new CustomEvent("vasta:changed", { detail: data, bubbles: true }));
  const newer = document.getElementById("newer");
  const here = document.querySelector("[data-conversation]")?.dataset;
  const speaks = ["message-received", "reply-queued", "note-added"].includes(data.kind);
  if (newer && speaks && String(data.conversation) === here?.conversation && String(data.agent) !== here.agent) newer.hidden = false;
}

if (live) {
  let source;
  const open = () => {
    source = new EventSource(`${live}?after=${from}`);
    source.addEventListener("happened", (message) => tell(JSON.parse(message.data)));
  };
  open();
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", (event) => event.persisted && open());
}
