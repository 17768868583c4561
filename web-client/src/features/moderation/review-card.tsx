import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { moderationReasons, type ReviewItem } from '@/contract/moderation';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { Dotted, RoleBadge } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { fileWord } from '@/ui/said-words';
import { ErrorNote } from '@/ui/states';
import { ReviewedFile } from './reviewed-file';

/** What was said, why it stands here, what was done, and what can be done. */
export function ReviewCard({ item }: { item: ReviewItem }) {
  const { t } = useTranslation(['moderation', 'ui']);
  const say = useBilingual();
  return (
    <article className="sheet review">
      <p className="row wrap s">
        {item.role !== 'patient' && <RoleBadge role={item.role} />}
        <b>{item.author.name}</b>
        <span className="t3">
          <Dotted parts={[say(item.group.name), t(`ui:roomKind.${item.kind}`)]} />
        </span>
        {item.saidAt && (
          <span className="t3">
            <Moment at={item.saidAt} />
          </span>
        )}
        <span className="push tag">{t(`standing.${item.standing}`)}</span>
      </p>
      <blockquote className="said">
        {item.file && `${fileWord(item.file.kind)} `}
        {item.text === '' && !item.file ? t('noWords') : item.text}
      </blockquote>
      {item.file && <ReviewedFile room={item.room} file={item.file} />}
      <p className="row wrap s">
        {item.reports > 0 && <span className="tag">{t('reports', { count: item.reports })}</span>}
        {item.words.map((word) => (
          <span className="tag" key={word.code}>
            {t('wordList', { kind: say(word.text) })}
          </span>
        ))}
        <Link className="push" to="/rooms/$id" params={{ id: item.room }}>
          {t('openRoom')}
        </Link>
      </p>
      <Steps item={item} />
      <Acts item={item} />
    </article>
  );
}

function Steps({ item }: { item: ReviewItem }) {
  const { t } = useTranslation(['moderation', 'ui']);
  const say = useBilingual();
  return (
    <ol className="lines xs t2">
      {item.steps.map((step, index) => (
        <li key={index}>
          <span className="t3 nowrap">
            <Moment at={step.at} />
          </span>
          <span>
            {t(`step.${step.what}`)} {say(step.reason?.text)}
          </span>
          <span className="push t3">{step.by || t(`ui:role.${step.role}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function Acts({ item }: { item: ReviewItem }) {
  const { t } = useTranslation(['moderation', 'ui']);
  const [reason, setReason] = useState('');
  const command = useCommand([['moderation'], ['rooms']]);
  const path = `/rooms/${item.room}/messages/${item.number}`;
  const withheld = item.standing !== 'visible';
  const open = item.standing === 'held' || item.standing === 'hidden';
  return (
    <div className="row wrap review-acts">
      {item.standing !== 'removed' && (
        <SelectField
          label={t('reason')}
          hideLabel
          placeholder={t('reason')}
          value={reason}
          choices={moderationReasons.map((value) => ({ value, label: t(`ui:moderation.${value}`) }))}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      )}
      {!withheld && (
        <Button
          disabled={reason === '' || command.busy}
          onClick={() => void command.run(`${path}/hide`, { reason })}
        >
          {t('act.hide')}
        </Button>
      )}
      {item.standing !== 'removed' && (
        <Button
          disabled={reason === '' || command.busy}
          onClick={() => void command.run(`${path}/remove`, { reason })}
        >
          {t('act.remove')}
        </Button>
      )}
      <span className="push" />
      {withheld ? (
        <Button
          kind={open ? 'main' : 'plain'}
          disabled={command.busy}
          onClick={() => void command.run(`${path}/restore`)}
        >
          {t('act.restore')}
        </Button>
      ) : (
        <Button disabled={command.busy} onClick={() => void command.run(`${path}/keep`)}>
          {t('act.keep')}
        </Button>
      )}
      {command.error && <ErrorNote code={command.error} />}
    </div>
  );
}
