import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { Account } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import type { Erasure } from '@/contract/retention';
import type { Page } from '@/contract/values';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Dotted, RoleBadge, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { ReasonDialog } from './reason-dialog';

const mostFound = 8;

/** On a lawful request what a person wrote is taken out for good; or it is held against that. */
export function Erasures() {
  const { t } = useTranslation('retention');
  const [search, setSearch] = useState('');
  const asked = search.trim();
  const found = useQuery({
    queryKey: ['accounts', 'list', { search: asked, size: mostFound }],
    queryFn: ({ signal }) => get<Page<Account>>('/accounts', { search: asked, size: mostFound }, signal),
    enabled: asked !== '',
  });
  return (
    <section className="stack">
      <RuleHead title={t('erase.title')} />
      <p className="t2">{t('erase.why')}</p>
      <div className="retention-terms">
        <TextField
          label={t('erase.search')}
          type="search"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      </div>
      {found.isError && <ErrorNote code={codeOf(found.error)} />}
      {asked !== '' && found.data?.items.length === 0 && <p className="t3">{t('erase.notFound')}</p>}
      <ul className="lines retention-lines">
        {asked !== '' &&
          found.data?.items.map((account) => <PersonLine key={account.id} account={account} />)}
      </ul>
      <Past />
    </section>
  );
}

function PersonLine({ account }: { account: Account }) {
  const { t } = useTranslation('retention');
  const [asking, setAsking] = useState<'erase' | 'hold' | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <li>
      <b>{account.name}</b>
      <span className="s t3">{account.userName}</span>
      <RoleBadge role={account.role} line />
      <span className="push" />
      <Button
        kind="quiet"
        onClick={() => {
          setAsking('hold');
        }}
      >
        {t('rooms.hold')}
      </Button>
      <Button
        onClick={() => {
          setAsking('erase');
        }}
      >
        {t('erase.act')}
      </Button>
      {asking === 'hold' && (
        <ReasonDialog
          title={t('rooms.hold')}
          what={t('erase.holdWhat', { name: account.name })}
          path="/retention/holds"
          body={{ kind: 'person', id: account.id }}
          act={t('rooms.hold')}
          done={t('holds.placed')}
          onClose={close}
        />
      )}
      {asking === 'erase' && (
        <ReasonDialog
          title={t('erase.title')}
          what={t('erase.what', { name: account.name })}
          path="/retention/erasures"
          body={{ personId: account.id }}
          act={t('erase.act')}
          done={t('erase.done')}
          grave
          onClose={close}
        />
      )}
    </li>
  );
}

function Past() {
  const { t } = useTranslation('retention');
  const past = useQuery({
    queryKey: ['retention', 'erasures'],
    queryFn: ({ signal }) => get<Erasure[]>('/retention/erasures', {}, signal),
  });
  if (!past.data || past.data.length === 0) return null;
  return (
    <>
      <h4 className="s">{t('erase.past')}</h4>
      <ul className="lines retention-lines">
        {past.data.map((each) => (
          <li key={each.person.id}>
            <span>
              <b>{each.person.name || each.person.id}</b>
              <span className="s t2"> {each.reason}</span>
            </span>
            <span className="push s t3">
              <Dotted
                parts={[
                  each.doneAt ? t('erase.messages', { count: each.messages ?? 0 }) : t('erase.underWay'),
                  each.by,
                  <Moment key="at" at={each.doneAt ?? each.orderedAt} />,
                ]}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
