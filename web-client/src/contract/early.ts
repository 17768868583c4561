/** The page was opened at most this long ago when what was asked with it is still news. */
const freshMs = 15_000;

const asked = (globalThis as { comanageAsked?: Map<string, Promise<Response>> }).comanageAsked;

/** The answer to a question that public/look.js asked while the scripts were on their way; each is handed on once. */
export function askedEarly(url: string): Promise<Response> | undefined {
  const answer = performance.now() < freshMs ? asked?.get(url) : undefined;
  asked?.delete(url);
  return answer;
}

/** After a command the answers from before it are old: who is signed in may have changed. */
export function forgetAsked(): void {
  asked?.clear();
}
