// Before anything is drawn: the page may count on scripts.
document.documentElement.classList.add("scripted");
