import { useState } from 'react';
import type { Advice } from '@/contract/rooms';
import { EmergencyPage } from '@/features/alerts/emergency-page';
import { StaffAlerts } from '@/features/alerts/staff-alerts';
import type { Emergency } from '@/features/alerts/state';
import { Button } from '@/ui/button';
import { Part, State } from './frame';
import { gp, inMinutes } from './samples';

const call: Advice = {
  urgency: 'emergency',
  isCrisis: false,
  text: {
    zh: '马上打 120。坐下或半躺，不要走动。打开门，等人来。',
    en: 'Call 120 now. Sit or half lie down and do not walk. Open the door and wait.',
  },
};
const crisis: Advice = {
  urgency: 'emergency',
  isCrisis: true,
  text: {
    zh: '您不是一个人。现在就打电话，有人听您说。',
    en: 'You are not alone. Call now, somebody will listen.',
  },
};
const raised: Emergency = {
  key: 'alert',
  words: '胸口疼得厉害，一直出汗',
  advice: [call],
  alert: {
    id: 'alert',
    round: 1,
    room: 'room',
    message: 1,
    advice: [call],
    saidAt: inMinutes(-1),
    called: 3,
    takenBy: null,
  },
};
const taken: Emergency = {
  ...raised,
  alert: raised.alert && { ...raised.alert, takenBy: { ...gp, role: 'gp', at: inMinutes(0) } },
};
const pages = { waiting: raised, taken, crisis: { ...raised, words: null, advice: [crisis] } };

export function AlertPart() {
  const [shown, setShown] = useState<keyof typeof pages | null>(null);
  return (
    <Part of="features/alerts">
      <State is="StaffAlerts: three ring, one was taken" wide>
        <div className="every-list">
          <StaffAlerts />
        </div>
      </State>
      <State is="EmergencyPage, over the whole screen">
        <div className="every-row">
          {(['waiting', 'taken', 'crisis'] as const).map((each) => (
            <Button
              key={each}
              kind="emergency"
              onClick={() => {
                setShown(each);
              }}
            >
              {each}
            </Button>
          ))}
        </div>
        {shown && (
          <EmergencyPage
            emergency={pages[shown]}
            onBack={() => {
              setShown(null);
            }}
          />
        )}
      </State>
    </Part>
  );
}
