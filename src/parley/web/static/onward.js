"use strict";
// Pages that come one after the other: n goes to the next, p to the one before, as their links do.
(() => {
  const LINKS = { n: "main a[rel=next]", p: "main a[rel=prev]" };

  function isTyping(where) {
    return where.closest("input, select, textarea, [contenteditable]") !== null;
  }

  document.addEventListener("keydown", (pressed) => {
    const link = LINKS[pressed.key] && document.querySelector(LINKS[pressed.key]);
    if (link && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey && !isTyping(pressed.target)) link.click();
  });
})();
