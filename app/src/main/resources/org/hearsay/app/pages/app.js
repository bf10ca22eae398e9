// What every page has: keys that go where the pages go. Pages work without it.
import "./article.js";
const typing = target => target.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, select, textarea")) target.focus();
  else target.click();
});
// What every page has. Pages work without it.
import "./keys.js";
import "./correct.js";
import "./review.js";
