import { expect, it } from 'vitest';
import { filledIn, isKnown } from './canned-replies';

it('fills in what it knows and leaves everything else as it is written', () => {
  const values = { patient: '陈桂兰', me: '李清和', group: '高血压群', date: '11月22日' };
  expect(filledIn('{patient}，请在 {date} 来。{me} {dose}', values)).toBe(
    '陈桂兰，请在 11月22日 来。李清和 {dose}',
  );
});

it('knows when a name would be left out', () => {
  const inGroup = { patient: '', me: '李清和', group: '高血压群', date: '11月22日' };
  expect(isKnown('{patient}，您好', inGroup)).toBe(false);
  expect(isKnown('{group}：{date} 见，{me}', inGroup)).toBe(true);
});
