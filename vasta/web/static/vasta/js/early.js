// Before anything is drawn: the page may count on scripts, until one does not come.
document.documentElement.classList.add("scripted");
addEventListener(
  "error",
  (event) => event.target instanceof HTMLScriptElement && document.documentElement.classList.remove("scripted"),
  true,
);
