/** For a ref: what has to be scrolled sideways can be reached by keys, and nothing else takes a stop on their way. */
export function reachedWhenScrolled(box: HTMLElement | null): (() => void) | undefined {
  if (!box || !('ResizeObserver' in globalThis)) return undefined;
  const observer = new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });
  observer.observe(box);
  // Other words or letters may need more room in a box that stays as it is.
  for (const part of box.children) observer.observe(part);
  return () => {
    observer.disconnect();
  };
}
