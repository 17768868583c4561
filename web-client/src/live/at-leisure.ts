const restMs = 3_000;
const longestMs = 500;

/** Does something once the browser has nothing better to do, or soon; the answer takes it back. */
export function whenIdle(act: () => void): () => void {
  // Some browsers do not tell when they are idle.
  if (!('requestIdleCallback' in globalThis)) return after(0, act);
  const asked = requestIdleCallback(act, { timeout: longestMs });
  return () => {
    cancelIdleCallback(asked);
  };
}

/** Does something that nobody waits for once the page has come to rest; the answer takes it back. */
export function atLeisure(act: () => void): () => void {
  let takeBack = after(restMs, () => {
    takeBack = whenIdle(act);
  });
  return () => {
    takeBack();
  };
}

function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => {
    clearTimeout(timer);
  };
}
