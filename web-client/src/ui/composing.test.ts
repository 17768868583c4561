import { describe, expect, it } from 'vitest';
import { isComposing, sends } from './composing';

const enter = { key: 'Enter', shiftKey: false };

describe('the input-method guard', () => {
  it('lets Enter send when nothing is being composed', () => {
    expect(sends(enter)).toBe(true);
  });

  it('does not send while an input method composes', () => {
    expect(sends({ ...enter, nativeEvent: { isComposing: true } })).toBe(false);
  });

  it('knows browsers that tell composition only by key code 229', () => {
    expect(sends({ ...enter, nativeEvent: { isComposing: false, keyCode: 229 } })).toBe(false);
    expect(isComposing({ key: 'j', keyCode: 229 })).toBe(true);
  });

  it('leaves Shift+Enter as a new line', () => {
    expect(sends({ ...enter, shiftKey: true })).toBe(false);
  });
});
