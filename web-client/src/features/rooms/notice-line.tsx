import type { Message } from '@/live/apply';
import { Moment } from '@/ui/moment';
import { useNoticeWords } from '@/ui/notice-words';

/** Something the service says: worded here by its code, so that both languages get their own words. */
export function NoticeLine({ message }: { message: Message }) {
  const words = useNoticeWords();
  const { notice, text } = message.posted;
  const besides = notice?.code === 'referral.closed' ? text : '';
  return (
    <div className="notice-line">
      <p>
        {words(message)}{' '}
        <span className="xs t3 nowrap">
          <Moment at={message.at} time="only" />
        </span>
      </p>
      {besides && <p className="said">{besides}</p>}
    </div>
  );
}
