"use strict";
// The queue by keyboard alone: each key does what the button or link beside it does.
(() => {
  const find = (id) => document.getElementById(id);
  const go = (id) => () => find(id)?.click();

  // A form that needs words is opened and waits for them; Enter sends it, Escape leaves it.
  const open = (id) => () => {
    const details = find(id);
    if (!details) return;
    details.open = true;
    details.querySelector("select, input:not([type=hidden])").focus();
  };

  const KEYS = {
    a: () => find("accept")?.requestSubmit(),
    r: open("rejected"),
    v: open("unverifiable"),
    e: open("corrected"),
    u: open("undo"),
    s: go("next"),
    n: go("next"),
    p: go("previous"),
    "?": () => find("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || find("keys").open) return;
    const details = event.target.closest("details");
    if (event.key === "Escape" && details) {
      details.open = false;
      details.querySelector("summary").focus();
      return;
    }
    if (event.target.closest("input, select, textarea")) return;
    const does = Object.hasOwn(KEYS, event.key.toLowerCase()) && KEYS[event.key.toLowerCase()];
    if (!does) return;
    event.preventDefault();
    does();
  });

  const field = document.querySelector("#corrected select");
  const told = () => {
    find("takes").textContent = `${field.selectedOptions[0].dataset.takes}; nothing where the report does not tell it`;
  };
  field?.addEventListener("change", told);
  if (field) told();

  // A decision is sent once, however long the key is held.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
})();
