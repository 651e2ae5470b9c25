"use strict";
// On a phone the list of pages is folded away until somebody asks for it; where no scripts run it stands open.
(() => {
  const narrow = matchMedia("(max-width: 48rem)");
  const menu = document.querySelector(".menu");
  const fold = () => {
    menu.open = !narrow.matches;
  };
  narrow.addEventListener("change", fold);
  fold();
})();
