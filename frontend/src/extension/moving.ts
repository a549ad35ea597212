// Where words of a reviewed text stand after it was changed.

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch in the changed text; null where the change touched it. One change in one place is what typing makes. */
export function moved({ from, to }: Stretch, was: string, now: string): Stretch | null {
  const most = Math.min(was.length, now.length);
  let head = 0;
  while (head < most && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const by = now.length - was.length;
  if (to <= head) return { from, to };
  return from >= was.length - tail ? { from: from + by, to: to + by } : null;
}
