// What every page has. Pages work without it.
import "./keys.js";
import "./correct.js";
import "./article.js";
import "./review.js";
