import { IconChevronLeft, IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { CallView } from '@/contract/calls';
import { callQuery } from '@/contract/calls-query';
import { codeOf } from '@/contract/http';
import { useBilingual } from '@/ui/bilingual';
import { IconButton } from '@/ui/button';
import { Dotted, RuleHead } from '@/ui/marks';
import { Measurements } from '@/ui/measurements';
import { here, Moment, Told } from '@/ui/moment';
import { dialled, groupedNumber } from '@/ui/phone-number';
import { ErrorNote, Note, SkeletonRows } from '@/ui/states';
import { CallAnswer } from './call-answer';
import { Due } from './due';

interface CallScreenProps {
  id: string;
  /** How many others the list holds. */
  left: number;
  onBack: () => void;
  onSaved: () => void;
}

/** One call: whom, why, what is known, and what comes of it. */
export function CallScreen({ id, left, onBack, onSaved }: CallScreenProps) {
  const { t } = useTranslation(['calls', 'ui']);
  const query = useQuery(callQuery(id));
  const view = query.data;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('ui:action.back')} onClick={onBack} />
        <b>{view ? view.name : ''}</b>
        <span className="s t3 nowrap">{left > 0 ? t('others', { count: left }) : t('lastOne')}</span>
      </header>
      {view ? (
        <div className="call">
          <Who view={view} />
          <Why view={view} />
          <Answerable view={view} onSaved={onSaved} />
          <Measurements measurements={view.readings} />
          <Earlier view={view} />
        </div>
      ) : query.isError ? (
        <div className="wait">
          <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Who({ view }: { view: CallView }) {
  const { t } = useTranslation(['calls', 'ui']);
  const say = useBilingual();
  return (
    <header className="call-who">
      <h2>
        <span className="call-name">{view.name} </span>
        <span className="t2">
          {t('ui:aged', { age: view.age })} {t(`ui:sex.${view.sex}`)}
        </span>
      </h2>
      {view.phone ? (
        <a className="call-number" href={dialled(view.phone)}>
          <IconPhoneCall className="i hide-s" aria-hidden="true" stroke={1.75} />
          {groupedNumber(view.phone)}
        </a>
      ) : (
        <p className="lack">{t('noPhone')}</p>
      )}
      <p className="s t2">
        <Dotted
          parts={[
            view.emergencyContact && t('contact', { contact: view.emergencyContact }),
            view.address,
            say(view.group.name),
          ]}
        />
      </p>
      {view.phone && (
        <a className="btn btn-main btn-wide only-s" href={dialled(view.phone)}>
          <IconPhoneCall className="i" aria-hidden="true" stroke={1.75} />
          {t('dial')}
        </a>
      )}
      <Link className="s" to="/members/$id" params={{ id: view.patientId }}>
        {t('record')}
      </Link>
    </header>
  );
}

function Why({ view }: { view: CallView }) {
  const { t } = useTranslation('calls');
  if (view.owed.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('why')} />
      <ul className="lines s">
        {view.owed.map((each) => (
          <li key={`${each.reason}${each.source}`}>
            <span>
              <b>{t(`reason.${each.reason}`)}</b>
            </span>
            <span className={each.on < view.today ? 'push is-far' : 'push t2'}>
              <Due on={each.on} today={view.today} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be said of the call; who left or owes nothing is not called. */
function Answerable({ view, onSaved }: { view: CallView; onSaved: () => void }) {
  const { t } = useTranslation('calls');
  if (view.standing === 'over') return <Note title={t('over.title')}>{t('over.why')}</Note>;
  if (view.standing === 'none') return <Note title={t('nothing.title')}>{t('nothing.why')}</Note>;
  return (
    <>
      {view.standing === 'aside' && <Note kind="warn">{t('asideNow')}</Note>}
      <CallAnswer view={view} onSaved={onSaved} />
    </>
  );
}

function Earlier({ view }: { view: CallView }) {
  const { t } = useTranslation('calls');
  return (
    <section>
      <RuleHead title={t('earlier')} note={view.seen} />
      {view.earlier.length === 0 ? (
        <p className="s t3 call-none">{t('earlierNone')}</p>
      ) : (
        <ol className="lines s">
          {view.earlier.map((each) => (
            <li key={each.at} className="call-past">
              <span>
                <b>{t(`result.${each.result}`)}</b>{' '}
                {each.nextOn && (
                  <span className="t2">
                    <Told words={t('nextOn', { day: here })} at={each.nextOn} time="never" />
                  </span>
                )}
                {each.note && <span className="said call-note">{each.note}</span>}
              </span>
              <span className="push t3 at-end">
                <Moment at={each.at} /> {each.by}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
