import '@/features/rooms/rooms.css';
import { useTranslation } from '@/ui/translation';
import type { Message } from '@/live/message';
import { NoticeLine } from '@/features/rooms/notice-line';
import { ReactionChips } from '@/features/rooms/reactions';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Markup } from '@/ui/markup';
import { MarkedWords } from '@/ui/marked-words';
import { MessageBubble } from '@/ui/message-bubble';
import { Part, State } from './frame';
import { gp, inMinutes } from './samples';

type Bubble = Parameters<typeof MessageBubble>[0];

const patient = { author: '沈玉兰', role: 'patient', at: inMinutes(-4), mine: false } as const;
const team = { author: gp.name, role: 'gp', at: inMinutes(-3), mine: false } as const;
const own = { author: '沈玉兰', role: 'patient', at: inMinutes(-2), mine: true } as const;

function useBubbles(): [string, Bubble][] {
  const { t } = useTranslation('rooms');
  const say = useBilingual();
  const dizzy = say({ zh: '今天头有点晕，量了 168/102', en: 'A little dizzy today, measured 168/102' });
  const come = say({
    zh: '请周三空腹来一趟，带上药盒。',
    en: 'Please come on Wednesday, fasting, with your medicines.',
  });
  const retry = (
    <>
      <Button kind="quiet">{t('retry')}</Button>
      <Button kind="quiet">{t('edit')}</Button>
    </>
  );
  return [
    ['of a patient', { ...patient, text: dizzy }],
    ['of the care team', { ...team, text: come }],
    ['mine', { ...own, text: dizzy }],
    ['mine, seen by a doctor', { ...own, text: dizzy, seenByDoctor: true }],
    ['edited, with a quote', { ...team, text: come, edited: true, quote: `沈玉兰：${dizzy}` }],
    ['calls somebody', { ...team, text: `@沈玉兰 ${come}`, called: ['沈玉兰'] }],
    ['a note of the team', { ...team, text: come, staffOnly: true }],
    ['sending', { ...own, text: dizzy, delivery: 'sending' }],
    [
      'sending a file',
      {
        ...own,
        text: dizzy,
        delivery: 'sending',
        going: <progress className="att-progress" max={100} value={40} />,
      },
    ],
    ['failed', { ...own, text: dizzy, delivery: 'failed', children: retry }],
    ['recalled', { ...patient, text: null }],
    ['withheld', { ...patient, text: null, gone: say({ zh: '已转给医生', en: 'Passed on to the doctor' }) }],
    [
      'of several paragraphs, with a list',
      { ...team, text: `${come}\n\n- 168/102\n- 154/96\n- 149/92\n\n**${dizzy}**` },
    ],
    [
      'with a word that is longer than the line',
      { ...patient, text: 'https://example.org/'.padEnd(160, 'a') },
    ],
    [
      'with signs',
      {
        ...team,
        text: come,
        children: (
          <ReactionChips
            me="me"
            onReact={() => undefined}
            reactions={[{ emoji: 'thanks', people: [{ id: 'me', name: '沈玉兰' }] }]}
          />
        ),
      },
    ],
  ];
}

const notice: Message = {
  number: 1,
  at: inMinutes(-1),
  by: { id: 'service', name: '', role: 'service' },
  posted: {
    type: 'posted',
    messageId: 'notice',
    kind: 'notice',
    text: '',
    notice: { code: 'referral.closed', values: { nextFollowUp: inMinutes(90 * 24 * 60) } },
  },
  recalled: false,
  flagged: false,
  pinned: false,
  edited: false,
  reactions: [],
};

export function TalkPart() {
  const say = useBilingual();
  const words = say({ zh: '胸口疼，一直出汗', en: 'Chest pain, sweating all the time' });
  return (
    <Part of="ui/message-bubble, features/rooms">
      {useBubbles().map(([is, bubble]) => (
        <State key={is} is={`MessageBubble: ${is}`}>
          <div className="talk-lines" data-density="care">
            <MessageBubble {...bubble} />
          </div>
        </State>
      ))}
      <State is="NoticeLine">
        <NoticeLine message={notice} />
      </State>
      <State is="MarkedWords; Markup">
        <p>
          <MarkedWords text={words} places={[{ start: 0, length: 3 }]} />
        </p>
        <div className="said">
          <Markup text={`**${words}**\n\n1. 168/102\n2. 154/96`} />
        </div>
      </State>
    </Part>
  );
}
