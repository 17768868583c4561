import {
  emojis,
  type MessageChange,
  type Posted,
  type Reactions,
  type RoomUpdate,
  type StandingChanged,
  type Withheld,
} from '@/contract/rooms';

/** A message as it stands now, with everything that has become of it. */
export interface Message {
  number: number;
  at: string;
  by: RoomUpdate['by'];
  posted: Posted;
  recalled: boolean;
  flagged: boolean;
  pinned: boolean;
  edited: boolean;
  reactions: readonly Reactions[];
  /** What stands in the place of the words, when readers do not get them. */
  withheld?: Withheld | null;
}

export function messageOf(update: RoomUpdate, posted: Posted): Message {
  const { marks } = posted;
  return {
    number: update.number,
    at: update.at,
    by: update.by,
    posted,
    recalled: marks?.isRecalled ?? false,
    flagged: marks?.isFlagged ?? false,
    pinned: marks?.isPinned ?? false,
    edited: typeof marks?.edited === 'number',
    reactions: marks?.reactions ?? [],
    withheld: marks?.withheld ?? null,
  };
}

/** Carries out a change on the message that it is about. Doing it twice is doing it once. */
export function changed(messages: readonly Message[], update: RoomUpdate): readonly Message[] {
  const { change, by } = update;
  if (change.type === 'posted') return messages;
  if (change.type === 'contentErased')
    return messages.map((message) =>
      message.by.id === change.person
        ? {
            ...message,
            withheld: { state: 'erased' },
            posted: { ...message.posted, text: '', attachment: null },
          }
        : message,
    );
  return messages.map((message) =>
    message.number === change.target ? { ...message, ...difference(message, change, by) } : message,
  );
}

function difference(message: Message, change: MessageChange, by: RoomUpdate['by']): Partial<Message> {
  switch (change.type) {
    case 'recalled':
      return { recalled: true };
    case 'redFlagged':
      return { flagged: true };
    case 'pinned':
      return { pinned: change.on };
    case 'edited':
      return { edited: true, posted: { ...message.posted, text: change.text } };
    case 'standingChanged':
      return standing(message, change);
    case 'reacted':
      return { reactions: reacted(message.reactions, change, by) };
  }
}

/** Words and file go when they are withheld, and come back with the update that gives them back. */
function standing(
  { posted }: Message,
  { standing: now, reason, text, attachment }: StandingChanged,
): Partial<Message> {
  if (now === 'visible')
    return { withheld: null, posted: { ...posted, text: text ?? '', attachment: attachment ?? null } };
  return {
    withheld: { state: now, reason: reason ?? null },
    posted: { ...posted, text: '', attachment: null },
  };
}

function reacted(
  before: readonly Reactions[],
  { emoji, on }: { emoji: Reactions['emoji']; on: boolean },
  by: RoomUpdate['by'],
): readonly Reactions[] {
  const others = (before.find((each) => each.emoji === emoji)?.people ?? []).filter(
    (person) => person.id !== by.id,
  );
  const people = on ? [...others, { id: by.id, name: by.name }] : others;
  const rest = before.filter((each) => each.emoji !== emoji);
  const after = people.length > 0 ? [...rest, { emoji, people }] : rest;
  return after.sort((one, other) => emojis.indexOf(one.emoji) - emojis.indexOf(other.emoji));
}
