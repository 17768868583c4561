// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Composer } from './composer';

const personal = vi.hoisted(() => vi.fn());
vi.mock('./personal', () => ({ isPersonal: personal }));

const onPost = vi.fn();
const onAskPrivately = vi.fn();

afterEach(cleanup);

describe('the composer', () => {
  beforeEach(() => {
    sessionStorage.clear();
    onPost.mockReset();
    personal.mockReset().mockResolvedValue(false);
    onAskPrivately.mockReset();
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Composer
          room="room"
          me="chen"
          kind="group"
          staff={false}
          people={46}
          replyTo={null}
          onCancelReply={vi.fn()}
          onPost={onPost}
          onAskPrivately={onAskPrivately}
        />
      </QueryClientProvider>,
    );
  });

  const field = () => screen.getByRole('textbox');
  const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

  it('sends on Enter and empties itself, once however often Enter is pressed', async () => {
    type('量的时候要不要脱毛衣？');
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    await waitFor(() => {
      expect(onPost).toHaveBeenCalledTimes(1);
    });
    expect(onPost).toHaveBeenCalledWith('量的时候要不要脱毛衣？', 'message', [], null);
    expect(field()).toHaveProperty('value', '');
  });

  it('does not send the Enter that ends a composition', () => {
    type('liang');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(onPost).not.toHaveBeenCalled();
  });

  it('asks before an own reading goes to the whole group', async () => {
    personal.mockResolvedValue(true);
    type('今早 168/102');
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.click(await screen.findByText('privacy.private'));
    expect(onPost).not.toHaveBeenCalled();
    expect(onAskPrivately).toHaveBeenCalledWith('今早 168/102');
  });

  it('keeps what is typed for this tab', () => {
    type('还没写完');
    expect(sessionStorage.getItem('comanage.kept.draft.room')).toBe('"还没写完"');
  });
});
