// The case that is sent: the reply and what the page tells of it. Only what is known is said.

/** What is known of a reply. */
export interface Known {
  readonly reply: string;
  readonly channel?: string;
  readonly language?: string;
  readonly subject?: string | null;
  readonly message?: string;
  readonly customer?: string;
  readonly agent?: string;
  readonly organisation?: string;
}

/** The case of the public contract; `more` holds whatever else a program knows (history, knowledge …). */
export function posed(known: Known, now: Date, more: object = {}): Record<string, unknown> {
  const { reply, channel, language, subject, message, customer, agent, organisation } = known;
  return {
    reply,
    written_at: localTime(now),
    ...(channel ? { channel } : {}),
    ...(language ? { language } : {}),
    ...(subject == null ? {} : { subject }),
    ...(message?.trim() ? { message } : {}),
    ...(customer ? { customer: { name: customer } } : {}),
    ...(agent || organisation ? { agent: { name: agent ?? "", organisation: organisation ?? "" } } : {}),
    ...more,
  };
}

/** The time as the writer's clock shows it, with its offset: "tomorrow" is their tomorrow. */
export function localTime(now: Date): string {
  const east = -now.getTimezoneOffset();
  const shifted = new Date(now.getTime() + east * 60_000).toISOString().slice(0, 19);
  const two = (count: number): string => String(Math.floor(count)).padStart(2, "0");
  return `${shifted}${east < 0 ? "-" : "+"}${two(Math.abs(east) / 60)}:${two(Math.abs(east) % 60)}`;
}
