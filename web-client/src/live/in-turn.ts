/**
 * Does something once at a time. What is asked for meanwhile is done after it, and once however often it was asked for:
 * in a rush the newest stands for all before it.
 */
export function inTurn(act: () => Promise<void> | undefined): () => void {
  let busy = false;
  let wanted = false;
  async function run() {
    if (busy || !wanted) return;
    [busy, wanted] = [true, false];
    // Whoever asks has nothing to do about a failure: the next time says it anew.
    await act()?.catch(() => undefined);
    busy = false;
    void run();
  }
  return () => {
    wanted = true;
    void run();
  };
}
