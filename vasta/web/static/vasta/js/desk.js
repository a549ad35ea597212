// The page's own behaviour; each part looks for its elements and does nothing where there are none.
import "./undo.js";
import "./keys.js";
import "./live.js";
