import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { type CannedReply, type CannedValues, filledIn, isKnown } from '@/contract/canned-replies';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { RuleHead } from '@/ui/marks';
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
  return (
    <Dialog title={t(writing ? 'canned.write' : 'canned.title')} opened onClose={onClose} wide>
      {writing ? (
        <WriteReply
          onDone={() => {
            setWriting(false);
          }}
        />
      ) : (
        <>
          {replies.isPending && <SkeletonRows rows={3} />}
          {replies.isError && <ErrorNote code={codeOf(replies.error)} retry={() => void replies.refetch()} />}
          {replies.data && <Replies replies={replies.data} values={values} onTake={onTake} />}
          <DialogFoot>
            <Button
              icon={IconPlus}
              onClick={() => {
                setWriting(true);
              }}
            >
              {t('canned.write')}
            </Button>
          </DialogFoot>
        </>
      )}
    </Dialog>
  );
}

type RepliesProps = Omit<CannedRepliesProps, 'onClose'> & { replies: readonly CannedReply[] };

function Replies({ replies, values, onTake }: RepliesProps) {
  const { t } = useTranslation('rooms');
  const approved = replies.filter((reply) => reply.status === 'approved');
  const waiting = replies.filter((reply) => reply.status === 'draft');
  return (
    <>
      {approved.length === 0 && <Empty title={t('canned.none')} why={t('canned.noneWhy')} />}
      {approved.length > 0 && (
        <ul className="canned">
          {approved.map((reply) => (
            <Approved key={reply.id} reply={reply} values={values} onTake={onTake} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <section>
          <RuleHead title={t('canned.waiting')} note={waiting.length} />
          <ul className="canned">
            {waiting.map((reply) => (
              <Waiting key={reply.id} reply={reply} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ApprovedProps {
  reply: CannedReply;
  values: CannedValues;
  onTake: (text: string) => void;
}

/** As it will stand in the field, with the names in it. */
function Approved({ reply, values, onTake }: ApprovedProps) {
  const { t } = useTranslation('rooms');
  const words = useBilingual();
  const text = words(reply.text);
  const whole = isKnown(text, values);
  return (
    <li>
      <div className="canned-words">
        <b>{words(reply.title)}</b>
        <p className="said t2">{whole ? filledIn(text, values) : text}</p>
        <p className="xs t3">{t('canned.by', { writer: reply.writer, approver: reply.approver ?? '' })}</p>
      </div>
      <div className="row wrap">
        <Button
          disabled={!whole}
          onClick={() => {
            onTake(filledIn(text, values));
          }}
        >
          {t('canned.take')}
        </Button>
        <Retire reply={reply} />
        {!whole && <p className="s t3">{t('canned.onlyPrivate')}</p>}
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
        {(['zh', 'en'] as const).map((language) => (
          <div key={language} lang={language}>
            <b>{reply.title[language]}</b>
            <p className="said t2">{reply.text[language]}</p>
          </div>
        ))}
        <p className="xs t3">{t('canned.writtenBy', { writer: reply.writer })}</p>
      </div>
      <div className="row wrap">
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

/** Nobody can use it any longer, and it does not come back; so it is asked once more. */
function Retire({ reply }: { reply: CannedReply }) {
  const { t } = useTranslation('rooms');
  const act = reply.status === 'draft' ? 'drop' : 'retire';
  const [asked, setAsked] = useState(false);
  const command = useCommand([['canned-replies']]);
  if (!asked) {
    return (
      <Button
        kind="quiet"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t(`canned.${act}.do`)}
      </Button>
    );
  }
  return (
    <span className="row wrap">
      <span className="s">{t(`canned.${act}.sure`)}</span>
      <Button disabled={command.busy} onClick={() => void command.run(`/canned-replies/${reply.id}/retire`)}>
        {t(`canned.${act}.do`)}
      </Button>
      <Button
        kind="quiet"
        onClick={() => {
          setAsked(false);
        }}
      >
        {t('canned.cancel')}
      </Button>
      {command.error && <ErrorNote code={command.error} />}
    </span>
  );
}
