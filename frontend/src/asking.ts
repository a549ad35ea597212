// Speaking with the server, always as the form itself would: its fields, its CSRF token.

/** The server's answer; text is "" where it could not be reached, or wants us to sign in again (status 0). */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

const UNREACHED: Answer = { ok: false, status: 0, text: "" };

/** The form's fields but for its files. */
export function fields(form: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return new URLSearchParams(pairs);
}

/** Posts the fields; a rejection only where `signal` aborted it. A page that goes away sends with keepalive. */
export async function post(url: string, body: URLSearchParams, more: RequestInit = {}): Promise<Answer> {
  const headers = { "X-Requested-With": "vasta-reply" };
  try {
    const answer = await fetch(url, { ...more, method: "POST", body, headers, redirect: "manual" });
    return { ok: answer.ok, status: answer.status, text: await answer.text() };
  } catch (error) {
    if (more.signal?.aborted) throw error;
    return UNREACHED;
  }
}
