// The server counts characters (code points), the browser UTF-16 units: this is the one place that converts.
export function units(text, points) {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}
