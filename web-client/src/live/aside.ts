import type { RoomUpdate } from '@/contract/rooms';
import type { RoomView } from './apply';
import { type Message, messageOf } from './message';
import type { RoomState } from './room-store';

export function whole(update: RoomUpdate): Message {
  if (update.change.type !== 'posted') throw new Error('Only a message can stand beside the talk.');
  return messageOf(update, update.change);
}

/** What an update changes beside the talk: pins and the announcement to acknowledge. */
export function aside(state: RoomState, view: RoomView, { number, change }: RoomUpdate): Partial<RoomState> {
  if (change.type === 'posted') {
    const said = view.messages.find((message) => message.number === number);
    return change.kind === 'announcement' && said ? { announcement: said } : {};
  }
  if (change.type === 'contentErased') {
    const byOthers = (message: Message) => message.by.id !== change.person;
    const { announcement } = state;
    return {
      pins: state.pins.filter(byOthers),
      announcement: announcement && byOthers(announcement) ? announcement : null,
    };
  }
  const target = view.messages.find((message) => message.number === change.target);
  const others = state.pins.filter((pin) => pin.number !== change.target);
  if (change.type === 'pinned') return { pins: change.on && target ? [target, ...others] : others };
  const gone = change.type === 'recalled' || Boolean(target?.withheld);
  return gone
    ? { pins: others, announcement: state.announcement?.number === change.target ? null : state.announcement }
    : { pins: state.pins.map((pin) => (pin.number === target?.number ? target : pin)) };
}

/** A message was pinned that is not among those held here. */
export function pinsUnknown(view: RoomView, { change }: RoomUpdate): boolean {
  return (
    change.type === 'pinned' &&
    change.on &&
    !view.messages.some((message) => message.number === change.target)
  );
}
