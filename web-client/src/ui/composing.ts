interface KeyLike {
  key: string;
  keyCode?: number;
  isComposing?: boolean;
  nativeEvent?: { isComposing?: boolean; keyCode?: number };
}

/** While an input method composes, keys choose characters. Some browsers only say so by key code 229. */
const composingKeyCode = 229;

export function isComposing(event: KeyLike): boolean {
  const native = event.nativeEvent ?? event;
  return (
    native.isComposing === true ||
    event.isComposing === true ||
    (native.keyCode ?? event.keyCode) === composingKeyCode
  );
}

/** Enter alone sends; Shift+Enter is a new line; Enter that ends a composition is neither. */
export function sends(event: KeyLike & { shiftKey: boolean }): boolean {
  return event.key === 'Enter' && !event.shiftKey && !isComposing(event);
}
