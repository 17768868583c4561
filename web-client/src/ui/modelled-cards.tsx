import { useQuery } from '@tanstack/react-query';
import { useTranslation } from './translation';
import { get } from '@/contract/http';
import type { Modelled } from '@/contract/models';
import { useBilingual } from './bilingual';
import { Dotted, RuleHead, type Verdict, VerdictBadge } from './marks';
import { Moment } from './moment';

const verdicts: Record<Modelled['band'], Verdict> = { high: 'far', raised: 'above', usual: 'in' };
const mostReasons = 6;
const mostMissing = 3;

/** What the trained models say of a person, beside the published instruments and apart from them. */
export function ModelledCards({ patientId }: { patientId: string }) {
  const { t } = useTranslation('ui');
  const list = useQuery({
    queryKey: ['patients', patientId, 'models'],
    queryFn: ({ signal }) => get<Modelled[]>(`/patients/${patientId}/models`, {}, signal),
  });
  // A model that is off or slow takes nothing away from the page.
  if (!list.data || list.data.length === 0) return null;
  return (
    <section className="stack">
      <RuleHead title={t('modelled.title')} note={t('modelled.note')} />
      {list.data.map((each) => (
        <ModelledCard key={each.model} said={each} />
      ))}
    </section>
  );
}

export function ModelledCard({ said }: { said: Modelled }) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const changeable = said.reasons.filter((each) => each.changeable && each.added > 0).slice(0, 3);
  return (
    <section className="assessment">
      <header className="row wrap">
        <b>{say(said.title)}</b>
        <span className="t3 s">
          <Moment at={said.at} />
        </span>
        <span className="push row">
          <VerdictBadge verdict={verdicts[said.band]} word={t(`modelled.band.${said.band}`)} />
        </span>
      </header>
      <p>{t('modelled.rank', { rank: said.rank })}</p>
      {typeof said.percent === 'number' && (
        <p>{t('modelled.percent', { percent: said.percent, people: said.percentFor ?? '' })}</p>
      )}
      <ul className="lines s">
        {said.reasons.slice(0, mostReasons).map((each) => (
          <li key={each.input}>
            <span>{say(each.text)}</span>
          </li>
        ))}
      </ul>
      {changeable.length > 0 && (
        <p className="s">
          <b>{t('modelled.changeable')}</b>{' '}
          {changeable.map((each) => say(each.text)).join(t('list.semicolon'))}
        </p>
      )}
      {said.missing.length > 0 && (
        <p className="s t2">
          <b>{t('modelled.missing', { count: said.missingCount })}</b>{' '}
          {said.missing
            .slice(0, mostMissing)
            .map((each) => say(each.text))
            .join(t('list.semicolon'))}
        </p>
      )}
      <p className="xs t3">
        <Dotted
          parts={[
            t('modelled.version', { version: said.version }),
            said.awaitingSignOff && t('assessment.awaitingSignOff'),
            t('modelled.advice'),
          ]}
        />
      </p>
    </section>
  );
}
