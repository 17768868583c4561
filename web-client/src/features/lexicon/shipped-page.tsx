import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { LexiconOverview } from '@/contract/lexicon';
import { useMe } from '@/contract/session-query';
import { Button, IconButton } from '@/ui/button';
import { ErrorNote } from '@/ui/states';
import { Acts } from './acts';
import { LoadedSheet } from './sheet';

/** The lexicon as it came with this release: everything it reads by, and the way back to it. */
export function ShippedPage({ overview, onBack }: { overview: LexiconOverview; onBack: () => void }) {
  const { t } = useTranslation(['lexicon', 'ui']);
  const me = useMe();
  const command = useCommand([['lexicon']]);
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('ui:action.back')} onClick={onBack} />
        <b>{t('shipped')}</b>
      </header>
      <div className="item-body is-single">
        <article className="work lexicon-page">
          <header>
            <p className="head-name">{t('shipped')}</p>
            <p className="s t3">{overview.shipped}</p>
          </header>
          <p className="s t2">{t('awaiting')}</p>
          {me?.role === 'administrator' && overview.inForce !== 0 && (
            <p>
              <Button
                disabled={command.busy}
                onClick={() => void command.run('/lexicon/versions/0/in-force')}
              >
                {t('act.backToShipped')}
              </Button>
            </p>
          )}
          {command.error && <ErrorNote code={command.error} />}
          <LoadedSheet number={0} />
          <Acts overview={overview} />
        </article>
      </div>
    </>
  );
}
