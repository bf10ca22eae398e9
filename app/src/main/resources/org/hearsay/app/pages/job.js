// Keeps the page of a job up to date. Without it the page loads itself again.
const card = document.querySelector("[data-events]");
const number = new Intl.NumberFormat("en");
const words = { waiting: "waiting", running: "under way" };

function set(name, text) {
  const place = card.querySelector(`[data-job="${name}"]`);
  if (place && place.textContent !== text) place.textContent = text;
}

function show(job) {
  set("state", words[job.state] ?? job.state);
  set("doing", job.comparing ? ": comparing them with the other articles" : "");
  for (const name of ["added", "changed", "unchanged", "skipped", "bad"]) set(name, number.format(job[name]));
  const bar = card.querySelector("progress");
  if (job.percent === null || job.comparing) bar.removeAttribute("value");
  else bar.value = job.percent;
}

if (card) {
  const events = new EventSource(card.dataset.events);
  events.addEventListener("progress", event => show(JSON.parse(event.data)));
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
  addEventListener("pagehide", () => events.close());
}
