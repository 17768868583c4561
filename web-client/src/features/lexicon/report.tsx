import { useTranslation } from '@/ui/translation';
import type { LexiconVersionView } from '@/contract/lexicon';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';

/** What it read of the past and on trial, and which flags would appear or vanish. Counts, no persons. */
export function Report({ report }: { report: LexiconVersionView['report'] }) {
  const { t } = useTranslation('lexicon');
  const say = useBilingual();
  return (
    <section className="stack-9">
      <RuleHead title={t('report.title')} note={t('report.note')} />
      <p>
        {t('report.past', { messages: report.messages, differing: report.differing })}
        {report.trialBegan && (
          <> {t('report.trial', { messages: report.tried, differing: report.differingInTrial })}</>
        )}
      </p>
      {report.flags.length > 0 && (
        <div className="sheet scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th>{t('report.flag')}</th>
                <th>{t('report.change')}</th>
                <th className="num">{t('report.inPast')}</th>
                <th className="num">{t('report.inTrial')}</th>
              </tr>
            </thead>
            <tbody>
              {report.flags.map((each) => (
                <tr key={each.flag.code + each.change}>
                  <td>{say(each.flag.text)}</td>
                  <td>{t(`change.${each.change}`)}</td>
                  <td className="num">{each.past}</td>
                  <td className="num">{each.trial}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
