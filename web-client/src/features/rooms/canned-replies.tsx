import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { type CannedReply, type CannedValues, filledIn } from '@/contract/canned-replies';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { WriteReply } from './write-reply';

interface CannedRepliesProps {
  values: CannedValues;
  onTake: (text: string) => void;
  onClose: () => void;
}

/** Answers given often. Taking one up puts its words into the field; sending stays with whoever took it. */
export function CannedReplies({ values, onTake, onClose }: CannedRepliesProps) {
  const { t } = useTranslation('rooms');
  const [writing, setWriting] = useState(false);
  const replies = useQuery({
    queryKey: ['canned-replies'],
    queryFn: ({ signal }) => get<CannedReply[]>('/canned-replies', {}, signal),
  });
  const all = replies.data ?? [];
  const approved = all.filter((reply) => reply.status === 'approved');
  const waiting = all.filter((reply) => reply.status === 'draft');
  const stop = () => {
    setWriting(false);
  };
  return (
    <Dialog title={t('canned.title')} opened onClose={onClose} wide>
      {replies.isPending && <SkeletonRows rows={3} />}
      {replies.isError && <ErrorNote code={codeOf(replies.error)} retry={() => void replies.refetch()} />}
      {replies.isSuccess && approved.length === 0 && !writing && (
        <Empty title={t('canned.none')} why={t('canned.noneWhy')} />
      )}
      <ul className="canned">
        {approved.map((reply) => (
          <Approved
            key={reply.id}
            reply={reply}
            onTake={(text) => {
              onTake(filledIn(text, values));
            }}
          />
        ))}
      </ul>
      {waiting.length > 0 && <h3 className="sec">{t('canned.waiting')}</h3>}
      <ul className="canned">
        {waiting.map((reply) => (
          <Waiting key={reply.id} reply={reply} />
        ))}
      </ul>
      {writing ? (
        <WriteReply onDone={stop} />
      ) : (
        <Button
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('canned.write')}
        </Button>
      )}
    </Dialog>
  );
}

function Approved({ reply, onTake }: { reply: CannedReply; onTake: (text: string) => void }) {
  const { t } = useTranslation('rooms');
  const words = useBilingual();
  const text = words(reply.text);
  return (
    <li>
      <div className="canned-words">
        <b>{words(reply.title)}</b>
        <p className="said t2">{text}</p>
        <p className="xs t3">{t('canned.by', { writer: reply.writer, approver: reply.approver ?? '' })}</p>
      </div>
      <div className="row">
        <Button
          kind="main"
          onClick={() => {
            onTake(text);
          }}
        >
          {t('canned.take')}
        </Button>
        <Retire reply={reply} />
      </div>
    </li>
  );
}

function Waiting({ reply }: { reply: CannedReply }) {
  const { t } = useTranslation('rooms');
  const command = useCommand([['canned-replies']]);
  return (
    <li>
      <div className="canned-words">
        <b>
          {reply.title.zh} · {reply.title.en}
        </b>
        <p className="said t2">{reply.text.zh}</p>
        <p className="said t2">{reply.text.en}</p>
        <p className="xs t3">{t('canned.writtenBy', { writer: reply.writer })}</p>
      </div>
      <div className="row">
        {reply.mayApprove && (
          <Button
            kind="main"
            disabled={command.busy}
            onClick={() => void command.run(`/canned-replies/${reply.id}/approve`)}
          >
            {t('canned.approve')}
          </Button>
        )}
        <Retire reply={reply} />
      </div>
      {command.error && <ErrorNote code={command.error} />}
    </li>
  );
}

function Retire({ reply }: { reply: CannedReply }) {
  const { t } = useTranslation('rooms');
  const command = useCommand([['canned-replies']]);
  return (
    <>
      <Button
        kind="quiet"
        disabled={command.busy}
        onClick={() => void command.run(`/canned-replies/${reply.id}/retire`)}
      >
        {t('canned.retire')}
      </Button>
      {command.error && <ErrorNote code={command.error} />}
    </>
  );
}
