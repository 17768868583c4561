import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import type { ModelRole } from '@/contract/models';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';

const mostPerWeek = 500;

/** Which part decides the triage cases of a programme: in force at once, apart from the versions of the form. */
export function ModelRolePart({ code }: { code: string }) {
  const { t } = useTranslation(['forms', 'ui']);
  const role = useQuery({
    queryKey: ['programmes', code, 'model-role'],
    queryFn: ({ signal }) => get<ModelRole>(`/programmes/${code}/model-role`, {}, signal),
  });
  return (
    <section className="stack">
      <RuleHead
        title={t('models.title')}
        note={role.data?.awaitingSignOff ? t('ui:assessment.awaitingSignOff') : undefined}
      />
      {role.isError && <ErrorNote code={codeOf(role.error)} retry={() => void role.refetch()} />}
      {role.data?.models.length === 0 && <p className="s t3">{t('models.none')}</p>}
      {role.data && role.data.models.length > 0 && (
        <>
          <Models role={role.data} />
          <Allow
            key={`${role.data.mayPutFirst ? 1 : 0}-${role.data.extraPerWeek}`}
            code={code}
            role={role.data}
          />
          <Acts role={role.data} />
        </>
      )}
    </section>
  );
}

function Models({ role }: { role: ModelRole }) {
  const { t } = useTranslation('forms');
  const say = useBilingual();
  return (
    <>
      <p className="s t3">{t('models.what')}</p>
      <ul className="lines s">
        {role.models.map((each) => (
          <li key={each.name}>
            <span>{say(each.title)}</span>
            <span className="push t3 nowrap">{each.version}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Allow({ code, role }: { code: string; role: ModelRole }) {
  const { t } = useTranslation('forms');
  const command = useCommand([['programmes', code, 'model-role'], ['models']]);
  const [mayPutFirst, setMayPutFirst] = useState(role.mayPutFirst);
  const [extra, setExtra] = useState(String(role.extraPerWeek));
  const extraPerWeek = Number(extra);
  const fits = /^\d{1,3}$/.test(extra) && extraPerWeek <= mostPerWeek;
  const same = mayPutFirst === role.mayPutFirst && extraPerWeek === role.extraPerWeek;
  return (
    <form
      className="stack-9"
      onSubmit={(event) => {
        event.preventDefault();
        void command.run(`/programmes/${code}/model-role`, { mayPutFirst, extraPerWeek });
      }}
    >
      <p>{t(saysOf(mayPutFirst, fits ? extraPerWeek : 0), { count: fits ? extraPerWeek : 0 })}</p>
      <label className="row">
        <input
          type="checkbox"
          checked={mayPutFirst}
          onChange={(event) => {
            setMayPutFirst(event.target.checked);
          }}
        />
        {t('models.mayPutFirst')}
      </label>
      <TextField
        label={t('models.extra')}
        hint={t('models.extraHint', { used: role.usedThisWeek })}
        inputMode="numeric"
        value={extra}
        error={fits ? null : t('models.extraRange', { most: mostPerWeek })}
        onChange={(event) => {
          setExtra(event.target.value);
        }}
      />
      <p>
        <Button type="submit" disabled={!fits || same || command.busy}>
          {t('models.set')}
        </Button>
      </p>
      {command.error && <ErrorNote code={command.error} />}
    </form>
  );
}

function Acts({ role }: { role: ModelRole }) {
  const { t } = useTranslation('forms');
  if (role.acts.length === 0) return null;
  return (
    <ol className="lines s">
      {role.acts.map((act) => (
        <li key={act.at}>
          <span className="t3">
            <Moment at={act.at} />
          </span>
          <span>
            <Dotted
              parts={[
                t(act.mayPutFirst ? 'models.act.first' : 'models.act.notFirst'),
                t('models.act.extra', { count: act.extraPerWeek }),
              ]}
            />
          </span>
          <span className="push t3 nowrap">{act.by}</span>
        </li>
      ))}
    </ol>
  );
}

function saysOf(mayPutFirst: boolean, extraPerWeek: number): string {
  return mayPutFirst
    ? extraPerWeek > 0
      ? 'models.says.both'
      : 'models.says.first'
    : extraPerWeek > 0
      ? 'models.says.extra'
      : 'models.says.published';
}
