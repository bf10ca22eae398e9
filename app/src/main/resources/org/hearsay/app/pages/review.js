// Goes through what is to be reviewed without loading the page again: what is kept says so in its
// card, and the next card has its turn.
import {say} from "./keys.js";

const asked = {"X-Requested-With": "hearsay"};

document.addEventListener("submit", event => {
  const card = event.target.closest(".review .card");
  if (!card || event.target.closest(".panel")) return;
  event.preventDefault();
  save(card, event.target, event.submitter);
});

const save = async (card, form, button) => {
  const body = new URLSearchParams(new FormData(form, button));
  body.delete("back");
  const answer = await fetch(form.action, {method: "POST", headers: asked, body}).catch(() => null);
  const page = new DOMParser().parseFromString(answer ? await answer.text() : "", "text/html");
  const panel = page.querySelector(".panel");
  card.querySelector(":scope > .panel")?.remove();
  if (!answer?.ok || !panel) {
    const words = page.querySelector("main p")?.textContent ?? "The program does not answer.";
    if (panel) card.append(panel); // somebody else was first
    else tell(card, words);
    (panel ?? card).focus();
    return;
  }
  const saved = panel.querySelector(".saved");
  const undone = form.closest(".saved") !== null;
  document.querySelectorAll(".review > li > .card > .saved [data-key]").forEach(each => each.removeAttribute("data-key"));
  card.querySelector(":scope > .saved")?.remove();
  card.append(saved);
  if (undone) saved.querySelector("form")?.remove();
  card.classList.toggle("done", !undone);
  const seen = panel.querySelector("[name=seen]");
  if (seen) card.querySelectorAll("[name=seen]").forEach(each => { each.value = seen.value; });
  say(saved.querySelector("p").textContent);
  const next = undone ? card : card.closest("li").nextElementSibling?.querySelector(".card");
  (next ?? card).focus();
};

const tell = (card, words) => {
  const line = document.createElement("p");
  line.className = "error";
  line.setAttribute("role", "alert");
  line.textContent = words;
  card.append(line);
};
