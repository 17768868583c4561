import { useTranslation } from '@/ui/translation';
import type { TriedReading } from '@/contract/lexicon';
import { useBilingual } from '@/ui/bilingual';
import { MarkedWords } from '@/ui/marked-words';
import { Seal } from '@/ui/seal';

/** A sentence with what it was read as: the words that said so are marked, what is held back says why. */
export function ReadingLine({ text, reading }: { text: string; reading: TriedReading }) {
  const { t } = useTranslation('lexicon');
  const say = useBilingual();
  const counts = reading.findings.filter((finding) => !finding.held);
  const held = reading.findings.filter((finding) => finding.held);
  return (
    <div className="lexicon-reading">
      <Seal urgency={reading.level} />
      <div>
        <p>
          <MarkedWords text={text} places={counts} />
        </p>
        <p className="s t2">
          {counts.map((finding) => say(finding.flag.text)).join(t('comma'))}
          {held.length > 0 && (
            <span className="t3">
              {counts.length > 0 && ' '}
              {held
                .map((finding) =>
                  t('trial.held', { flag: say(finding.flag.text), why: t(`held.${finding.held ?? ''}`) }),
                )
                .join(t('comma'))}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
