import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '@/contract/command';
import type { Emoji } from '@/contract/rooms';
import { roomsQuery } from '@/contract/rooms-query';
import type { Message } from '@/live/message';
import type { RoomStore } from '@/live/room-store';
import type { MessageWindow } from './message-windows';

export interface MessageActs {
  reply: () => void;
  react: (emoji: Emoji, on: boolean) => void;
  edit: () => void;
  recall: () => void;
  pin: () => void;
  showWordings: () => void;
  unread: () => void;
  moderate: () => void;
  lift: () => void;
  missed: () => void;
  busy: boolean;
  error: string | null;
}

interface Openers {
  onReply: (message: Message) => void;
  onOpen: (what: 'edit' | MessageWindow) => void;
}

/** What can be done to a message, each as one command to its room. */
export function useMessageActs(store: RoomStore, message: Message, openers: Openers): MessageActs {
  const command = useCommand();
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = `/rooms/${store.id}/messages/${message.number}`;
  const open = (what: 'edit' | MessageWindow) => () => {
    openers.onOpen(what);
  };
  return {
    reply: () => {
      openers.onReply(message);
    },
    react: (emoji, on) => void command.run(`${path}/react`, { emoji, on }),
    edit: open('edit'),
    recall: () => void command.run(`${path}/recall`),
    pin: () => void command.run(`${path}/pin`, { on: !message.pinned }),
    showWordings: open('wordings'),
    moderate: open('moderate'),
    lift: open('lift'),
    missed: open('missed'),
    unread: () => {
      store.leaveUnread();
      void command.run(`/rooms/${store.id}/unread`, { number: message.number }).then(async () => {
        await client.invalidateQueries({ queryKey: roomsQuery.queryKey });
        await navigate({ to: '/rooms' });
      });
    },
    busy: command.busy,
    error: command.error,
  };
}
