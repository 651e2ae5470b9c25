"use strict";
// A report's text and its claims scroll together: who comes to a claim in one of them sees it in the other.
(() => {
  const words = document.getElementById("words");
  const listed = document.getElementById("listed");
  if (!words || !listed) return;

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const ids = (part) => part.dataset.claims.split(" ");
  const inWords = (id) => [...words.querySelectorAll("[data-claims]")].filter((part) => ids(part).includes(id));
  const entry = (id) => document.getElementById(`l-${id}`);

  // Only the box scrolls, not the page under it; on a narrow screen there are no boxes, and the page does.
  function show(part, box) {
    const isBox = box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY !== "visible";
    const behavior = calm.matches ? "auto" : "smooth";
    if (!isBox) return part.scrollIntoView({ block: "nearest", behavior });
    const off = part.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({ top: box.scrollTop + off - box.clientHeight / 3, behavior });
  }

  function light(chosen) {
    document.querySelectorAll(".lit").forEach((part) => part.classList.remove("lit"));
    for (const id of chosen) {
      inWords(id).forEach((part) => part.classList.add("lit"));
      entry(id)?.classList.add("lit");
    }
  }

  function fromWords(part, follow) {
    light(ids(part));
    const found = entry(ids(part)[0]);
    if (!found) return;
    if (getComputedStyle(listed).overflowY !== "visible" || follow) show(found, listed);
    if (follow) found.querySelector("a").focus({ preventScroll: true });
  }

  function fromList(id, follow) {
    light([id]);
    const found = inWords(id)[0];
    if (!found) return;
    if (getComputedStyle(words).overflowY !== "visible" || follow) show(found, words);
    if (follow) (found.matches("a") ? found : words).focus({ preventScroll: true });
  }

  // Enter on a link, or a click on it, goes over to the other side; moving the focus only shows it there.
  words.addEventListener("click", (event) => {
    const part = event.target.closest("[data-claims]");
    if (!part) return;
    event.preventDefault();
    history.replaceState(null, "", `#c-${ids(part)[0]}`);
    fromWords(part, event.detail === 0);
  });
  words.addEventListener("focusin", (event) => event.target.dataset.claims && fromWords(event.target, false));
  listed.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#c-"]');
    if (!link) return;
    event.preventDefault();
    const id = link.closest("[data-claim]").dataset.claim;
    history.replaceState(null, "", `#c-${id}`);
    fromList(id, event.detail === 0);
  });
  listed.addEventListener("focusin", (event) => {
    const found = event.target.closest("[data-claim]");
    if (found) fromList(found.dataset.claim, false);
  });

  function arrive() {
    const told = /^#[cl]-([0-9a-f]+)$/.exec(location.hash);
    if (!told) return;
    light([told[1]]);
    const found = inWords(told[1])[0];
    if (found) {
      found.scrollIntoView({ block: "center" });
      show(found, words);
    }
    if (entry(told[1])) show(entry(told[1]), listed);
  }
  addEventListener("hashchange", arrive);
  arrive();
})();
