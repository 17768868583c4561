import { useTranslation } from '@/ui/translation';
import { Dialog } from '@/ui/dialog';

const keySheet = [
  ['move', 'open', 'search', 'back', 'help'],
  ['assign', 'note', 'advise', 'recall', 'refer', 'ask', 'close', 'closeNext', 'undo'],
] as const;

export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('triage');
  return (
    <Dialog title={t('keys.title')} opened={opened} onClose={onClose}>
      <div className="key-sheet">
        {keySheet.map((column) => (
          <dl key={column[0]}>
            {column.map((each) => (
              <div key={each}>
                <dt>
                  {t(`keys.${each}.key`)
                    .split(' ')
                    .map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                </dt>
                <dd>{t(`keys.${each}.what`)}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
      <p className="s t3">{t('keys.resting')}</p>
    </Dialog>
  );
}
