import './quality.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { FlagQuality } from '@/contract/verdicts';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { share } from './state';

const ways = ['flag', 'week', 'version'] as const;

/** How good the red-flag rules are, by what GPs said of them. Every share stands with its two numbers. */
export function QualityPage() {
  const { t } = useTranslation('quality');
  const [by, setBy] = useState<(typeof ways)[number]>('flag');
  const quality = useQuery({
    queryKey: ['verdicts', 'quality', by],
    queryFn: ({ signal }) => get<FlagQuality[]>('/flag-quality', { by }, signal),
  });
  return (
    <div className="page-scroll">
      <p className="t2">{t('why')}</p>
      <div className="row wrap" role="group" aria-label={t('by.label')}>
        {ways.map((each) => (
          <Button
            key={each}
            kind={each === by ? 'main' : 'plain'}
            aria-pressed={each === by}
            onClick={() => {
              setBy(each);
            }}
          >
            {t(`by.${each}`)}
          </Button>
        ))}
      </div>
      {quality.isError && <ErrorNote code={codeOf(quality.error)} retry={() => void quality.refetch()} />}
      {quality.isPending && <SkeletonRows />}
      {quality.data?.length === 0 && <Empty title={t('none')} />}
      {quality.data && quality.data.length > 0 && <Rows rows={quality.data} by={by} />}
    </div>
  );
}

function Rows({ rows, by }: { rows: readonly FlagQuality[]; by: (typeof ways)[number] }) {
  const { t } = useTranslation('quality');
  const say = useBilingual();
  return (
    <div className="quality-scroll">
      <table className="quality-table">
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col">{t('fired')}</th>
            <th scope="col">{t('judged')}</th>
            <th scope="col">{t('sensitivity')}</th>
            <th scope="col">{t('overCall')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.flag ? say(row.flag.text) : row.key}</th>
              <td>{row.fired}</td>
              <td>
                {row.judged} / {row.fired}
              </td>
              <Share of={row.right} among={row.right + row.missed} />
              <Share of={row.overCalled} among={row.judged} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ of, among }: { of: number; among: number }) {
  const { t } = useTranslation('quality');
  const percent = share(of, among);
  return (
    <td>
      {percent === null ? <span className="lack">{t('notYet')}</span> : <b>{percent} %</b>}{' '}
      <span className="t3 s nowrap">
        {of} / {among}
      </span>
    </td>
  );
}
