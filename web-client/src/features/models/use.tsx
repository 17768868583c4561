import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/contract/command';
import type { ModelCardView, ModelLine } from '@/contract/models';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { Warning } from './warning';

/** Which version is shown and how many people worth a look it may add; every change is signed. */
export function Use({ line }: { line: ModelLine }) {
  const { t } = useTranslation('models');
  const command = useCommand([['models']]);
  const [perWeek, setPerWeek] = useState(String(line.extraPerWeek));
  const number = Number(perWeek);
  const fits = /^\d{1,3}$/.test(perWeek) && number <= 500;
  return (
    <section className="stack-9">
      <RuleHead title={t('use.title')} note={t('use.note')} />
      {line.shownIsGone && <Warning>{t('use.gone')}</Warning>}
      <form
        className="row wrap"
        onSubmit={(event) => {
          event.preventDefault();
          void command.run(`/models/${line.name}/extra`, { perWeek: number });
        }}
      >
        <TextField
          label={t('use.extra')}
          hint={t('use.extraHint')}
          inputMode="numeric"
          value={perWeek}
          error={fits ? null : t('use.extraRange')}
          onChange={(event) => {
            setPerWeek(event.target.value);
          }}
        />
        <Button type="submit" disabled={!fits || command.busy || number === line.extraPerWeek}>
          {t('use.set')}
        </Button>
      </form>
      {line.candidates.map((version) => (
        <p key={version} className="row wrap">
          <span>{t('use.candidate', { version })}</span>
          <Button
            disabled={command.busy}
            onClick={() => void command.run(`/models/${line.name}/promote`, { version })}
          >
            {t('use.promote')}
          </Button>
        </p>
      ))}
      {command.error && <ErrorNote code={command.error} />}
    </section>
  );
}

export function Acts({ acts }: { acts: ModelCardView['acts'] }) {
  const { t } = useTranslation('models');
  if (acts.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('acts.title')} />
      <ol className="lines s">
        {acts.map((act) => (
          <li key={act.at + act.kind}>
            <span className="t3">
              <Moment at={act.at} />
            </span>
            <span>
              <Dotted
                parts={[t(`acts.${act.kind}`, { before: act.before ?? t('acts.shipped'), after: act.after })]}
              />
            </span>
            <span className="push t3 nowrap">{act.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
