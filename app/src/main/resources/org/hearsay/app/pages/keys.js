// The keys of a page, the sheet that lists them, and what is said to a screen reader. Pages work
// without it: /help has the same list.
const OFF = "hearsay.keys";

const typing = target =>
  target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

// Whether keys of one letter may do something; people who speak to their machine turn them off
export const keysOn = () => {
  try {
    return localStorage.getItem(OFF) !== "off";
  } catch {
    return true; // a browser that keeps nothing
  }
};

const live = document.createElement("div");
live.className = "hidden-text";
live.setAttribute("aria-live", "polite");
document.body.append(live);

// Has a screen reader say it, when it has finished what it is saying
export const say = words => {
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = words; });
};

// What has a key, first in what the person is at
const withKey = key => {
  const wanted = `[data-key~="${CSS.escape(key)}"]`;
  const at = document.activeElement?.closest(".card") ?? document.querySelector(".card[aria-current]");
  return at?.querySelector(wanted) ?? document.querySelector(wanted);
};

// The next or previous of the page's cards, or of what a search found, gets the focus
const CARDS = "[data-card], .hits a.said";

const step = by => {
  const cards = [...document.querySelectorAll(CARDS)];
  if (!cards.length) return false;
  const at = cards.indexOf(document.activeElement?.closest(CARDS));
  const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({block: "nearest"});
  return true;
};

const STEPS = {n: 1, j: 1, p: -1, k: -1};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key.length === 1 && event.key !== " " && !keysOn()) {
    event.stopImmediatePropagation(); // no other script of ours takes it either
    return;
  }
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (event.key === "?") {
    event.preventDefault();
    sheet();
    return;
  }
  // On a link or button Enter is its own
  const target = event.key === "Enter" && !event.target.matches("[data-card]") ? null : withKey(event.key);
  if (target) {
    event.preventDefault();
    if (target.matches("input, select, textarea")) target.focus();
    else target.click();
  } else if (event.key in STEPS && step(STEPS[event.key])) {
    event.preventDefault();
  }
}, true);

// The list of keys, over the page
const sheet = async () => {
  const base = document.body.dataset.base;
  const page = encodeURIComponent(location.pathname.slice(base.length));
  const answer = await fetch(`${base}/help?at=${page}`, {headers: {"X-Requested-With": "hearsay"}});
  if (!answer.ok || document.querySelector("dialog[open]")) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#keys");
  const dialog = document.createElement("dialog");
  dialog.className = "sheet";
  dialog.setAttribute("aria-label", "Keys");
  dialog.append(found, closing(dialog));
  const before = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus();
  });
  document.body.append(dialog);
  offerSwitch(dialog);
  dialog.showModal();
};

const closing = dialog => {
  const button = document.createElement("button");
  button.textContent = "Close";
  button.addEventListener("click", () => dialog.close());
  return button;
};

// A switch for keys of one letter, where the list of keys is shown
const offerSwitch = within => {
  const place = within.querySelector("[data-switch]");
  if (!place) return;
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = keysOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(OFF, box.checked ? "on" : "off");
    } catch {
      say("This browser does not keep it.");
    }
  });
  label.append(box, " Keys of one letter, / and ? do something");
  place.replaceChildren(label);
};

offerSwitch(document);
