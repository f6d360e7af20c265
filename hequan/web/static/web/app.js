// The few things that pages do on their own: keys, the focus on errors, and no form sent twice. Everything works without.
"use strict";

const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

const keys = {
  n: () => document.querySelector("[data-key='n']")?.click(),
  "/": () => (document.querySelector("main [data-search]") ?? document.querySelector("#site-q"))?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.metaKey) return;
  if (event.ctrlKey) {
    const buttons = (event.target.closest("form") ?? document).querySelectorAll("[data-save]");
    const save = [...buttons].find((button) => button.offsetParent);
    if (event.key !== "Enter" || !save) return;
    event.preventDefault();
    save.click();
    return;
  }
  const act = keys[event.key.toLowerCase()];
  if (!act || typing(event.target) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act();
});

// A form is sent once. Coming back by the back button makes it usable again, and so does time: an answer may be a file.
const AGAIN_AFTER = 5000;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, AGAIN_AFTER);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Buttons that open a dialog or print are shown only where this script runs; a click elsewhere closes a menu.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open).showModal();
  if (event.target.closest("[data-print]")) print();
  for (const drop of document.querySelectorAll("details.drop[open]")) {
    if (!drop.contains(event.target)) drop.open = false;
  }
});

// A row of a list opens its record wherever it is clicked, unless somebody is marking text to copy.
document.addEventListener("click", (event) => {
  const row = event.target.closest("tr[data-href]");
  if (!row || event.target.closest("a, button, input") || String(getSelection())) return;
  if (event.ctrlKey || event.metaKey) open(row.dataset.href);
  else location = row.dataset.href;
});

function ready(root) {
  for (const button of root.querySelectorAll("[data-open], [data-print]")) button.hidden = false;
  const first = root.querySelector("[data-focus]");
  // On a phone the focus in a field would bring up the keyboard and hide the form.
  if (first && !(typing(first) && matchMedia("(hover: none)").matches)) first.focus();
}
addEventListener("DOMContentLoaded", () => ready(document));
document.addEventListener("htmx:afterSwap", (event) => ready(event.target));
