/**
 * What the page does beyond being read: it searches, and shows around one resource what that is attached to. It reads
 * what the encoder wrote into attributes, and writes nothing but classes, lines and a number. Plain JavaScript, since it
 * runs as it stands here; no foreign text is ever in it.
 */
export const SCRIPT = `
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const network = document.querySelector(".network");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  if (!network || !search || !found) return;
  const cards = [...network.querySelectorAll(".card")];
  const boxes = [...network.querySelectorAll(".box")].reverse();
  const find = () => {
    const wanted = search.value.trim().toLowerCase().split(/\\s+/).filter((word) => word !== "");
    const fits = (one) => wanted.every((word) => (one.dataset.s || "").includes(word));
    network.classList.toggle("searching", wanted.length > 0);
    let count = 0;
    for (const card of cards) {
      const hit = wanted.length > 0 && fits(card);
      card.classList.toggle("hit", hit);
      if (hit) count += 1;
    }
    for (const box of boxes) {
      const own = wanted.length > 0 && box.dataset.s !== undefined && fits(box);
      if (own) count += 1;
      box.classList.toggle("hit", own || box.querySelector(".hit") !== null);
      box.classList.toggle("whole", own);
    }
    found.textContent = wanted.length > 0 ? (found.dataset.text || "#").replace("#", String(count)) : "";
  };
  search.addEventListener("input", find);
  const SVG = "http://www.w3.org/2000/svg";
  const lines = document.createElementNS(SVG, "svg");
  lines.setAttribute("class", "lines-over");
  lines.setAttribute("aria-hidden", "true");
  const map = network.querySelector(".map");
  map.append(lines);
  let focused = null;
  const near = (card) => (card.dataset.l || "").split(" ").map((id) => document.getElementById(id)).filter((one) => one !== null);
  const draw = () => {
    lines.replaceChildren();
    if (!focused) return;
    const frame = map.getBoundingClientRect();
    lines.setAttribute("width", String(map.clientWidth));
    lines.setAttribute("height", String(map.scrollHeight));
    const from = focused.getBoundingClientRect();
    for (const other of near(focused)) {
      const to = other.getBoundingClientRect();
      if (to.width === 0) continue;
      const x1 = from.left + from.width / 2 - frame.left;
      const y1 = from.top + from.height / 2 - frame.top;
      const x2 = to.left + to.width / 2 - frame.left;
      const y2 = to.top + to.height / 2 - frame.top;
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", "M" + x1 + " " + y1 + "C" + (x1 + x2) / 2 + " " + y1 + " " + (x1 + x2) / 2 + " " + y2 + " " + x2 + " " + y2);
      lines.append(path);
    }
  };
  const focus = (card) => {
    focused = card;
    network.classList.toggle("focusing", card !== null);
    const shown = new Set(card ? [card, ...near(card)] : []);
    for (const one of cards) {
      one.classList.toggle("near", shown.has(one));
      one.classList.toggle("focus", one === card);
    }
    draw();
  };
  const choose = (event) => {
    if (event.target.closest("a")) return;
    const card = event.target.closest(".card");
    if (card) focus(card === focused ? null : card);
  };
  map.addEventListener("click", choose);
  map.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      if (event.target.closest(".card") && !event.target.closest("a")) event.preventDefault();
      choose(event);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") focus(null);
  });
  window.addEventListener("resize", draw);
  network.addEventListener("change", draw);
  const follow = () => {
    const target = /^#n\\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    if (target && target.classList.contains("card")) focus(target);
  };
  window.addEventListener("hashchange", follow);
  follow();
  const opened = [];
  window.addEventListener("beforeprint", () => {
    focus(null);
    for (const one of document.querySelectorAll("details:not([open])")) {
      one.open = true;
      opened.push(one);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened.splice(0)) one.open = false;
  });
})();
`;
