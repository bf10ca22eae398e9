// Lists what a search finds while it is typed (a combobox by the ARIA patterns), and sorts tables by their heads.
const wait = 180;
let lists = 0;

for (const input of document.querySelectorAll("input[data-quick]")) listBelow(input);

function listBelow(input) {
  const list = document.createElement("ul");
  list.id = `quick-${++lists}`;
  list.className = "quick-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Found so far");
  list.hidden = true;
  const said = document.createElement("span");
  said.className = "hidden-text";
  said.setAttribute("role", "status");
  const box = document.createElement("span");
  box.className = "quick-box";
  const focused = document.activeElement === input;
  input.replaceWith(box);
  box.append(input, list, said);
  if (focused) input.focus();
  input.setAttribute("role", "combobox");
  input.setAttribute("autocomplete", "off");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let at = -1;
  let timer = 0;
  let asking = null;

  const options = () => [...list.children];
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = next => {
    const all = options();
    at = next < -1 ? all.length - 1 : next >= all.length ? -1 : next;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  };
  const ask = async () => {
    const typed = input.value;
    if (!typed.trim()) return close();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.quick}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      const text = answer.ok ? await answer.text() : "";
      if (typed !== input.value || document.activeElement !== input) return;
      list.replaceChildren(...new DOMParser().parseFromString(text, "text/html").querySelectorAll("li"));
      options().forEach((option, i) => (option.id = `${list.id}-${i}`));
      choose(-1);
      const any = list.children.length > 0;
      list.hidden = !any;
      input.setAttribute("aria-expanded", String(any));
      said.textContent = any ? `${list.children.length} found so far` : "";
    } catch (e) {
      if (e.name !== "AbortError") close(); // the search itself still works
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      location.assign(options()[at].dataset.link);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask();
      else choose(at + (event.key === "ArrowDown" ? 1 : -1));
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", event => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", event => {
    const option = event.target.closest("li");
    if (option) location.assign(option.dataset.link);
  });
}

// An address that people pass on holds what was asked for alone
for (const form of document.querySelectorAll("form:not([method=post])")) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const name of new Set(formData.keys())) {
      const said = formData.getAll(name).filter(value => value !== "");
      formData.delete(name);
      said.forEach(value => formData.append(name, value));
    }
  });
}

for (const table of document.querySelectorAll("table.sortable")) {
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head));
  }
}

function sort(table, head) {
  const column = head.cellIndex;
  const down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : head.classList.contains("number");
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const value = row => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  };
  const rows = [...table.tBodies[0].rows].sort((one, other) => {
    const a = value(one);
    const b = value(other);
    const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
    return down ? -order : order;
  });
  table.tBodies[0].append(...rows);
}
