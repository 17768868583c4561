/** Does something at once; what is asked for within the rest after it is done once, at its end. */
export function paced(restMs: number, act: () => void): () => void {
  let rests = false;
  let wanted = false;
  return function ask() {
    wanted = rests;
    if (rests) return;
    rests = true;
    act();
    setTimeout(() => {
      rests = false;
      if (wanted) ask();
    }, restMs);
  };
}
