// On the annual report: a number shows its entry in the panel, a token goes to where the cursor is. Reading works without.
"use strict";

function show(event) {
  const figure = event.target.closest?.("[data-figure]");
  if (!figure) return;
  for (const shown of document.querySelectorAll(".entry.is-shown")) shown.classList.remove("is-shown");
  const entry = document.getElementById(figure.dataset.figure);
  const panel = entry?.closest(".panel");
  entry?.classList.add("is-shown");
  // Only the panel scrolls, never the text that somebody is reading.
  if (panel && getComputedStyle(panel).position === "sticky") {
    panel.scrollTop += entry.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
  }
}
document.addEventListener("focusin", show);
document.addEventListener("pointerover", show);

document.addEventListener("click", (event) => {
  const token = event.target.closest("[data-insert]");
  const text = token && document.getElementById("text");
  if (!text) return;
  text.setRangeText(token.textContent, text.selectionStart, text.selectionEnd, "end");
  text.focus();
});
