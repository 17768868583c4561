import { keptUnsent, roomsWithUnsent } from './unsent';
import { waitingForms } from './waiting-forms';

/** How many messages and forms are on this device alone, and would be lost with it. */
export function leftBehind(): number {
  return roomsWithUnsent().reduce((sum, room) => sum + keptUnsent(room).length, waitingForms().length);
}
