"use strict";
// The slider of days says its day as it moves; the page that belongs to the day is fetched by the form's own attributes.
(() => {
  const DAY = 86400000; // milliseconds

  document.addEventListener("input", (changed) => {
    const slider = changed.target;
    if (slider.id !== "day") return;
    const passed = Number(slider.value) - Number(slider.min);
    const day = new Date(Date.parse(slider.dataset.first) + passed * DAY).toISOString().slice(0, 10);
    slider.setAttribute("aria-valuetext", day);
    slider.form.querySelector("output").value = day;
  });
})();
