/** Parts of a page that take the focus when what had it inside them is gone. */
const places = '.item, .queue, .talk-page, main, [role="dialog"]';

export function give(place: Element | null | undefined): void {
  if (!(place instanceof HTMLElement)) return;
  // Reached by the page alone: Tab goes on from here to what is inside.
  if (!place.hasAttribute('tabindex') && place.matches(places)) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function isLost(): boolean {
  const { activeElement: at } = document;
  // What cannot be pressed loses the focus with the next frame.
  return at === null || at === document.body || at.matches(':disabled');
}

/**
 * A button that is pressed may be gone or resting the moment after, and the focus with it. It is given to the part of the
 * page that the button stood in, and back to the button once it can be pressed again.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  let around: Element[] = [];
  let resting: { button: HTMLElement; place: Element } | null = null;
  const note = (target: EventTarget | null) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = [];
    for (let each = target.parentElement; each; each = each.parentElement) {
      if (each.matches(places)) around.push(each);
    }
  };
  const moved = ({ target }: FocusEvent) => {
    note(target);
  };
  // Whoever points beside everything means to leave it.
  const forget = () => {
    last = null;
  };
  const look = () => {
    if (document.activeElement === resting?.place) {
      if (!resting.button.isConnected || resting.button.matches(':disabled')) return;
      resting.button.focus({ preventScroll: true });
    }
    resting = null;
    if (last === null || !isLost()) return;
    // Where a page takes the whole place of another, nothing of what was around it is left.
    const place = around.find((each) => each.isConnected) ?? document.querySelector(places);
    if (place && last.isConnected) resting = { button: last, place };
    give(place);
  };
  const watch = new MutationObserver(look);
  if (document.activeElement !== document.body) note(document.activeElement);
  document.addEventListener('focusin', moved);
  document.addEventListener('pointerdown', forget, true);
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    document.removeEventListener('focusin', moved);
    document.removeEventListener('pointerdown', forget, true);
    watch.disconnect();
  };
}
