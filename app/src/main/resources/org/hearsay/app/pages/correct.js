// Opens a statement's panel in its card, and saves there. Without it the panel is a page.
import {selectedSpan} from "./article.js";
import {say} from "./keys.js";

const asked = {"X-Requested-With": "hearsay"};

const parsed = html => new DOMParser().parseFromString(html, "text/html");

const panelIn = html => parsed(html).querySelector(".panel");

// What went wrong, from the page that would be shown without a script
const reason = html => parsed(html).querySelector("main p")?.textContent ?? "This did not work.";

document.addEventListener("click", event => {
  const link = event.target.closest("a.correct");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const open = link.closest(".panel");
  if (open) load(link.href).then(panel => show(open, panel));
  else toggle(link);
});

const toggle = async link => {
  const card = link.closest(".card") ?? link.parentElement;
  const open = card.querySelector(":scope > .panel");
  if (open) return close(open);
  const place = document.createElement("div");
  place.className = "panel";
  card.append(place);
  link.setAttribute("aria-expanded", "true");
  const panel = await load(link.href);
  show(place, panel);
  (panel.querySelector(".panel-form input:not([type=hidden])") ?? panel.querySelector("button, a"))?.focus();
};

const close = panel => {
  const link = panel.closest(".card")?.querySelector("a.correct");
  panel.remove();
  link?.setAttribute("aria-expanded", "false");
  link?.focus();
};

const load = async address => {
  const answer = await fetch(address, {headers: asked}).catch(() => null);
  if (!answer) return trouble("The program does not answer.");
  const html = await answer.text();
  return answer.ok ? panelIn(html) : trouble(reason(html));
};

const trouble = words => {
  const panel = document.createElement("section");
  panel.className = "panel";
  panel.append(line(words));
  return panel;
};

const line = words => {
  const place = document.createElement("p");
  place.className = "error";
  place.setAttribute("role", "alert");
  place.textContent = words;
  return place;
};

const show = (old, panel) => {
  if (old.classList.contains("card")) panel.classList.add("card");
  old.replaceWith(panel);
  if (hasText()) panel.querySelectorAll("[data-take]").forEach(each => { each.hidden = false; });
};

document.addEventListener("submit", event => {
  const panel = event.target.closest(".panel");
  if (!panel || event.target.method !== "post") return;
  event.preventDefault();
  save(panel, event.target, event.submitter);
});

const save = async (panel, form, button) => {
  const answer = await fetch(form.action, {
    method: "POST",
    headers: asked,
    body: new URLSearchParams(new FormData(form, button)),
  }).catch(() => null);
  const html = answer ? await answer.text() : "";
  const next = panelIn(html);
  if (!next) {
    const words = answer ? reason(html) : "The program does not answer.";
    panel.querySelector(":scope > .error")?.remove();
    panel.prepend(line(words));
    return;
  }
  show(panel, next);
  const first = next.querySelector(".saved") ?? next;
  first.tabIndex = -1;
  first.focus();
  if (answer.ok) {
    say(next.querySelector(".saved p")?.textContent ?? "Saved.");
    document.dispatchEvent(new CustomEvent("hearsay:corrected", {detail: next.dataset.statement}));
  }
};

// Esc leaves a panel that was opened in a card
document.addEventListener("keydown", event => {
  const panel = event.key === "Escape" && event.target.closest?.(".card > .panel");
  if (!panel || event.defaultPrevented) return;
  event.preventDefault();
  close(panel);
}, true);

// What is selected in the article goes into a form as START-END in code points
const hasText = () => document.querySelector(".article .text [data-at]") !== null;

let selected = null;

document.addEventListener("selectionchange", () => {
  const span = hasText() && selectedSpan();
  if (span) selected = span.join("-");
});

document.addEventListener("click", event => {
  const button = event.target.closest("[data-take]");
  if (!button) return;
  if (!selected) return say("Nothing is selected in the article.");
  const field = document.getElementById(button.dataset.take);
  field.value = selected;
  say(`Taken: ${selected}`);
});

// Shows in the article what a statement is now; marks in the text wait for the next load
document.addEventListener("hearsay:corrected", async () => {
  const article = document.querySelector(".article");
  if (!article) return;
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok) return;
  const fresh = parsed(await answer.text());
  for (const card of article.querySelectorAll("li.card[id]")) {
    const now = fresh.getElementById(card.id);
    if (!now || now.dataset.link !== card.dataset.link) continue;
    const kept = card.querySelectorAll(":scope > .panel, :scope > .close-card");
    const parts = [...now.children];
    if (parts.map(each => each.outerHTML).join("") === [...card.children].filter(each => ![...kept].includes(each)).map(each => each.outerHTML).join("")) continue;
    for (const each of [...card.children]) if (![...kept].includes(each)) each.remove();
    const panel = card.querySelector(":scope > .panel");
    if (panel) panel.before(...parts);
    else card.append(...parts);
    card.querySelector("a.correct")?.setAttribute("aria-expanded", String(panel !== null));
  }
});
