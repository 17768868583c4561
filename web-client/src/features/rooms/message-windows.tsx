import { LiftMessage } from './lift-message';
import { MissedFlag } from './missed-flag';
import { Moderate } from './moderate';
import { Wordings } from './wordings';

export type MessageWindow = 'wordings' | 'moderate' | 'lift' | 'missed';

interface MessageWindowsProps {
  open: MessageWindow;
  room: string;
  number: number;
  staff: boolean;
  onClose: () => void;
}

/** The windows that a message's menu opens; they come with the first of them. */
export function MessageWindows({ open, staff, ...message }: MessageWindowsProps) {
  switch (open) {
    case 'moderate':
      return <Moderate {...message} staff={staff} />;
    case 'lift':
      return <LiftMessage {...message} />;
    case 'missed':
      return <MissedFlag {...message} />;
    case 'wordings':
      return <Wordings {...message} />;
  }
}
