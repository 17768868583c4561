import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, send } from '@/contract/http';
import type { QuietHours } from '@/contract/notifications';
import { Button } from '@/ui/button';
import { Segments, TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { here, Told } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';

/** The part of the day in which only an emergency may call. */
export function QuietHoursForm({ quiet, staff }: { quiet: QuietHours; staff: boolean }) {
  const { t } = useTranslation(['notifications', 'ui']);
  const client = useQueryClient();
  const [chosen, setChosen] = useState({ on: quiet.on, from: quiet.from, until: quiet.until });
  const [error, setError] = useState<string | null>(null);
  const changed = (['on', 'from', 'until'] as const).some((each) => chosen[each] !== quiet[each]);
  const empty = chosen.from === '' || chosen.until === '' || chosen.from === chosen.until;

  async function save() {
    setError(null);
    try {
      await send('PUT', '/me/notifications/quiet-hours', chosen);
      await client.invalidateQueries({ queryKey: ['notifications'] });
      toast(t('quiet.saved'));
    } catch (fault) {
      setError(codeOf(fault));
    }
  }

  const time = (which: 'from' | 'until') => (
    <TextField
      type="time"
      label={t(`quiet.${which}`)}
      value={chosen[which]}
      onChange={(event) => {
        setChosen({ ...chosen, [which]: event.target.value });
      }}
    />
  );
  return (
    <section className="notify-part">
      <RuleHead title={t('quiet.title')} />
      <p className="t2">{t(staff ? 'quiet.staff' : 'quiet.patient')}</p>
      <Segments
        label={t('quiet.title')}
        value={chosen.on ? 'on' : 'off'}
        choices={(['on', 'off'] as const).map((value) => ({ value, label: t(`quiet.${value}`) }))}
        onChange={(value) => {
          setChosen({ ...chosen, on: value === 'on' });
        }}
      />
      {chosen.on && (
        <div className="notify-times">
          {time('from')}
          {time('until')}
        </div>
      )}
      <p className="s t3" role="status">
        {quiet.endsAt ? (
          <Told words={t('quiet.now', { time: here })} at={quiet.endsAt} time="only" />
        ) : (
          !quiet.isChosen && quiet.on && t('quiet.usual')
        )}
      </p>
      {error && <ErrorNote code={error} />}
      <div>
        <Button
          kind={changed && !empty ? 'main' : 'plain'}
          disabled={!changed || empty}
          onClick={() => void save()}
        >
          {t('ui:action.save')}
        </Button>
      </div>
    </section>
  );
}
