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
    const form = event.target.closest("form[method='post']");
    if (event.key === "Enter" && form) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-save]") ?? undefined);
    }
    return;
  }
  const act = keys[event.key.toLowerCase()];
  if (!act || typing(event.target) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act();
});

// A form is sent once; coming back by the back button makes it usable again.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post" || event.target.hasAttribute("hx-post")) return;
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// A file sent as the answer to a form leaves the page as it is: allow the next try.
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
  root.querySelector("[data-focus]")?.focus();
}
addEventListener("DOMContentLoaded", () => ready(document));
document.addEventListener("htmx:afterSwap", (event) => ready(event.target));
