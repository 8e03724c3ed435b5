// Keys, citations, the hairline between words and what was read in them, and the choice of light or dark.
// Every page is whole without this file.
"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Light or dark.
  function dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function turn() {
    const theme = dark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Not stored: the choice holds for this page.
    }
  }

  // Going through hits and claims. The item in hand is the one that holds the focus.
  const handle = (item) => one("summary, h2 a, th a, a", item) || item;
  const inHand = () => document.activeElement && document.activeElement.closest("[data-item]");
  function go(step) {
    const items = all("[data-item]").filter((item) => item.offsetParent !== null);
    if (!items.length) return;
    const at = items.indexOf(inHand());
    const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + step, 0), items.length - 1);
    handle(items[next]).focus();
    items[next].scrollIntoView({ block: "nearest" });
  }
  function open() {
    const item = inHand();
    if (!item) return;
    if (item.tagName === "DETAILS") item.open = !item.open;
    else handle(item).click();
  }

  // Citing: the citation is shown, and copied where the browser allows it.
  let hush = 0;
  function say(text) {
    const said = one("#said");
    said.textContent = text;
    clearTimeout(hush);
    hush = setTimeout(() => (said.textContent = ""), 12000);
  }
  async function cite() {
    const from = inHand() || one("main [data-cite]");
    if (!from) return;
    const address = one("a.words, h2 a, th a, a.permalink", from);
    const text = from.dataset.cite + ". " + new URL(address ? address.getAttribute("href") : location.href, location.href).href;
    try {
      await navigator.clipboard.writeText(text);
      say("Copied: " + text);
    } catch {
      say("To be copied: " + text);
    }
  }

  // Keys.
  const typing = (target) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
  const keys = {
    "/": () => {
      const box = one("#q");
      box.focus();
      box.select();
    },
    j: () => go(1),
    k: () => go(-1),
    o: open,
    c: cite,
    "?": () => one("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("#keys").open) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // The hairline from words to their card. It is drawn over the page and moves nothing.
  const space = "http://www.w3.org/2000/svg";
  let line = null;
  function clear() {
    if (line) line.remove();
    line = null;
    all(".joined").forEach((found) => found.classList.remove("joined"));
  }
  function join(words, card) {
    clear();
    words.classList.add("joined");
    card.classList.add("joined");
    const boxes = words.getClientRects();
    const from = boxes[boxes.length - 1];
    const seen = card.checkVisibility() ? card : one("summary", card.closest("details"));
    const to = seen.getBoundingClientRect();
    if (!from || !to.width || to.left < from.right) return;
    line = document.createElementNS(space, "svg");
    line.setAttribute("class", "hairline");
    line.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(space, "path");
    const edge = words.closest(".text").getBoundingClientRect().right + 8;
    const level = to.top + Math.min(to.height / 2, 11);
    path.setAttribute("d", `M${from.right},${from.bottom}H${edge}L${to.left},${level}`);
    line.append(path);
    document.body.append(line);
  }
  function pointed(target) {
    const words = target.closest && target.closest("[data-card]");
    if (words) {
      const card = document.getElementById(words.dataset.card);
      return card && [words, card];
    }
    const card = target.closest && target.closest(".card");
    const read = card && one(`[data-card="${CSS.escape(card.id)}"]`);
    return read && [read, card];
  }
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, (event) => {
      const pair = pointed(event.target);
      if (pair) join(...pair);
    });
    document.addEventListener(end, clear);
  }
  addEventListener("scroll", clear, { passive: true });

  // An address that names a claim opens it.
  function opened() {
    const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (named && named.tagName === "DETAILS") named.open = true;
  }
  addEventListener("hashchange", opened);
  opened();

  one("#theme").addEventListener("click", turn);
  one("#help").addEventListener("click", () => one("#keys").showModal());
})();
