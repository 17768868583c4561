import './overview.css';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Measure, Overview } from '@/contract/overview';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { Moment } from '@/ui/moment';
import { PrintedOn } from '@/ui/printed-on';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { Funnel } from './funnel';
import { Items } from './items';
import { type Scope, wholeDistrict } from './state';
import { Teams } from './teams';
import { NotCollected, TileView } from './tile-view';
import { Trend } from './trend';

interface Drill {
  measure: Measure;
  hit: boolean | null;
}

/** Five figures, where cases get stuck, and which teams need help; every figure opens what is behind it. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const [scope, setScope] = useState<Scope>(wholeDistrict);
  const [drill, setDrill] = useState<Drill | null>(null);
  const query = useQuery({
    queryKey: ['overview', scope],
    queryFn: ({ signal }) => get<Overview>('/overview', { ...scope }, signal),
    placeholderData: (before) => before,
  });
  const page = query.data;
  return (
    <div className="page-scroll overview">
      {query.isError && <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows rows={6} />}
      {page && (
        <>
          <PrintedOn label={t('printedOn')} />
          <ScopeBar page={page} scope={scope} onScope={setScope} />
          <section className="tiles" aria-label={t('tiles')}>
            {page.tiles.map((tile) => (
              <TileView
                key={tile.measure}
                tile={tile}
                onOpen={(hit) => {
                  setDrill({ measure: tile.measure, hit });
                }}
              />
            ))}
            <NotCollected />
          </section>
          <div className="overview-two">
            <Funnel
              stages={page.stages}
              onOpen={() => {
                setDrill({ measure: 'loopClosed', hit: false });
              }}
            />
            <Trend page={page} />
          </div>
          <Teams
            page={page}
            onTeam={(team) => {
              setScope({ ...scope, team });
            }}
          />
          {drill && (
            <Items
              key={`${drill.measure} ${String(drill.hit)} ${scope.team} ${scope.programme}`}
              measure={drill.measure}
              hit={drill.hit}
              scope={scope}
              onClose={() => {
                setDrill(null);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface ScopeBarProps {
  page: Overview;
  scope: Scope;
  onScope: (scope: Scope) => void;
}

function ScopeBar({ page, scope, onScope }: ScopeBarProps) {
  const { t } = useTranslation(['overview', 'ui']);
  const say = useBilingual();
  return (
    <div className="row wrap overview-scope">
      <SelectField
        label={t('scope.programme')}
        hideLabel
        value={scope.programme}
        choices={[
          { value: '', label: t('scope.everyProgramme') },
          ...page.programmes.map((each) => ({
            value: each,
            label: t(`ui:programme.${each}`, { defaultValue: each }),
          })),
        ]}
        onChange={(event) => {
          onScope({ programme: event.target.value, team: '' });
        }}
      />
      <SelectField
        label={t('scope.team')}
        hideLabel
        value={scope.team}
        choices={[
          { value: '', label: t('scope.everyTeam', { count: page.teams.length }) },
          ...page.teams.map((each) => ({
            value: each.team.id,
            label: `${each.code} ${say(each.team.name)}`,
          })),
        ]}
        onChange={(event) => {
          onScope({ ...scope, team: event.target.value });
        }}
      />
      <span className="push s t3">
        {t('asOf')} <Moment at={page.at} time="always" />
      </span>
      <Button
        icon={IconPrinter}
        className="no-print hide-s"
        onClick={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
    </div>
  );
}
