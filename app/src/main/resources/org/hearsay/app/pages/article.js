// Ties the marks of an article to its cards: pointer, focus, keys, the address. The page is whole without it.
const article = document.querySelector(".article");

/** The code points that a selection covers, [start, end); null where it is not in the text. */
export function selectedSpan(selection = getSelection()) {
  if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start = null, end = null;
  for (const piece of document.querySelectorAll(".article .text [data-at]")) {
    if (!range.intersectsNode(piece)) continue;
    const at = Number(piece.dataset.at);
    const text = piece.firstChild;
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : text.length;
    if (from >= to) continue;
    const shown = text.data;
    // What is shown by its code is one piece: taken whole or not at all
    const whole = piece.dataset.n;
    start ??= whole ? at : at + [...shown.slice(0, from)].length;
    end = whole ? at + Number(whole) : at + [...shown.slice(0, to)].length;
  }
  return start === null ? null : [start, end];
}

if (article) {
  const narrow = matchMedia("(max-width: 60rem)");
  const cards = [...article.querySelectorAll(".cards > ol > li")];
  const pieces = new Map(); // card's id -> [[piece, role]]
  for (const piece of article.querySelectorAll("[data-s]")) {
    for (const key of piece.dataset.s.split(" ")) {
      const [id, role] = key.split(":");
      if (!pieces.has(id)) pieces.set(id, []);
      pieces.get(id).push([piece, role]);
    }
  }
  const layers = piece => piece.dataset.s.split(" ").map(key => key.split(":")[0]);
  const card = id => id && document.getElementById(id);
  let chosen = article.querySelector(".card.on")?.id ?? null;
  let near = null;

  for (const each of cards) {
    const close = document.createElement("button");
    close.className = "close-card";
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", event => { event.stopPropagation(); choose(null); });
    each.prepend(close);
  }

  function paint(id, on) {
    card(id)?.classList.toggle("on", on);
    card(id)?.classList.remove("sheet");
    if (on) card(id)?.setAttribute("aria-current", "true");
    else card(id)?.removeAttribute("aria-current");
    for (const [piece, role] of pieces.get(id) ?? []) piece.classList.toggle("on-" + role, on);
  }

  function hover(id) {
    if (id === near) return;
    for (const [piece] of pieces.get(near) ?? []) piece.classList.remove("near");
    card(near)?.classList.remove("near");
    near = id;
    for (const [piece] of pieces.get(id) ?? []) piece.classList.add("near");
    card(id)?.classList.add("near");
  }

  /** from: "text", "card" or "key": the other side is brought into view. */
  function choose(id, from = "key") {
    words(null);
    if (chosen) paint(chosen, false);
    chosen = id;
    history.replaceState(null, "", id ? "#" + id : location.pathname + location.search);
    if (!id) return;
    paint(id, true);
    if (from !== "card") {
      if (narrow.matches && from === "text") card(id).classList.add("sheet");
      else show(card(id), from === "key");
    }
    if (from !== "text" && !narrow.matches) {
      const first = (pieces.get(id) ?? [])[0]?.[0];
      first?.scrollIntoView({ block: outOfView(first) ? "center" : "nearest" });
    }
  }

  function show(item, focus) {
    if (focus) item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  function outOfView(item) {
    const box = item.getBoundingClientRect();
    return box.top < 0 || box.bottom > innerHeight;
  }

  /** Shows the very words of the text that a reason rests on. */
  function words(from, to) {
    for (const each of article.querySelectorAll(".words")) each.classList.remove("words");
    globalThis.CSS?.highlights?.delete("words");
    if (from === null) return;
    const ranges = [];
    let first = null;
    for (const piece of article.querySelectorAll(".text [data-at]")) {
      const at = Number(piece.dataset.at);
      const points = [...piece.textContent];
      const length = Number(piece.dataset.n ?? points.length);
      if (at >= to || at + length <= from) continue;
      first ??= piece;
      const range = document.createRange();
      const utf16 = point => piece.dataset.n ? (point <= 0 ? 0 : piece.firstChild.length)
        : points.slice(0, Math.max(0, point)).join("").length;
      range.setStart(piece.firstChild, utf16(from - at));
      range.setEnd(piece.firstChild, utf16(Math.min(to - at, length)));
      ranges.push(range);
      if (!globalThis.CSS?.highlights) piece.classList.add("words");
    }
    if (globalThis.CSS?.highlights) CSS.highlights.set("words", new Highlight(...ranges));
    first?.scrollIntoView({ block: "center" });
  }

  article.addEventListener("pointerover", event => {
    const piece = event.target.closest("[data-s]");
    const item = event.target.closest(".cards > ol > li");
    hover(piece ? layers(piece).at(-1) : item?.id ?? null);
  });
  article.addEventListener("pointerleave", () => hover(null));

  article.addEventListener("click", event => {
    const reason = event.target.closest("[data-from]");
    if (reason) {
      event.preventDefault();
      words(Number(reason.dataset.from), Number(reason.dataset.to));
      return;
    }
    const link = event.target.closest("a");
    if (link) {
      const target = link.getAttribute("href").match(/^#([am])(\d+)$/);
      if (!target) return;
      event.preventDefault();
      choose("a" + target[2], link.classList.contains("ref") ? "text" : link.matches(".number") ? "card" : "key");
      if (link.matches(".ref") && !narrow.matches) card("a" + target[2]).focus({ preventScroll: true });
      if (link.matches(".number")) document.getElementById("m" + target[2])?.focus();
      return;
    }
    if (event.target.closest("button, summary, input, label, select, textarea, form")) return;
    if (!getSelection().isCollapsed) return; // somebody selects words
    const piece = event.target.closest("[data-s]");
    if (piece) {
      const all = layers(piece).filter((id, i, ids) => ids.indexOf(id) === i);
      const now = all.indexOf(chosen);
      choose(now > 0 ? all[now - 1] : all.at(-1), "text"); // again: the one around it
      return;
    }
    const item = event.target.closest(".cards > ol > li");
    if (item) choose(item.id, "card");
  });

  article.addEventListener("focusin", event => {
    const item = event.target.closest(".cards > ol > li");
    if (item && item.id !== chosen && event.target.matches(":focus-visible")) choose(item.id, "card");
  });

  function step(by) {
    if (!cards.length) return;
    const now = cards.indexOf(card(chosen));
    choose(cards[now < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, now + by))].id);
  }

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const why = card(chosen)?.querySelector(".why");
    switch (event.key) {
      case "n": case "j": step(1); break;
      case "p": case "k": step(-1); break;
      case "Enter":
        if (event.target !== card(chosen)) return;
        // falls through
      case "w":
        if (!why) return;
        why.open = !why.open;
        break;
      case "Escape":
        if (!chosen) return;
        choose(null);
        break;
      default: return;
    }
    event.preventDefault();
  });

  const fromAddress = () => {
    const id = location.hash.slice(1);
    if (/^a\d+$/.test(id) && card(id)) choose(id);
  };
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

// Files may be dropped on the box, and Ctrl-Enter reads.
const box = document.querySelector(".read-box");
if (box) {
  box.addEventListener("dragover", event => { event.preventDefault(); box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", event => {
    box.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    box.elements.files.files = event.dataTransfer.files;
    box.requestSubmit();
  });
  box.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault(); // in a field of one line browsers would send it to another tab
    box.requestSubmit();
  });
}
