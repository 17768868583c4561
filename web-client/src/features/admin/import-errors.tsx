import { useTranslation } from '@/ui/translation';
import type { ImportRun } from '@/contract/imports';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';

/** The service sends no more; one row may have several faults. */
const shownAtFirst = 20;

export function ImportErrors({ run }: { run: ImportRun }) {
  const { t } = useTranslation('admin');
  const say = useBilingual();
  const errors = run.firstErrors ?? [];
  const reasons = run.reasons ?? [];
  const most = Math.max(...reasons.map((reason) => reason.count), 1);
  return (
    <div className="cols">
      <section>
        <RuleHead
          title={t('errors.title')}
          note={t(errors.length < shownAtFirst ? 'errors.every' : 'errors.first', {
            count: run.failed,
            all: run.failed.toLocaleString(),
            shown: errors.length,
          })}
        />
        {!run.dryRun && <p className="t2">{t('errors.again')}</p>}
        <div className="scroll-x">
          <table className="table table-cards errors">
            <thead>
              <tr>
                <th className="num">{t('errors.row')}</th>
                <th>{t('errors.column')}</th>
                <th>{t('errors.value')}</th>
                <th>{t('errors.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map((error, index) => (
                <tr key={index}>
                  <td className="num b">{error.row.toLocaleString()}</td>
                  <td className="nowrap">{error.column}</td>
                  <td className="nowrap bad">
                    {t(`valueClass.${error.valueClass}`, { defaultValue: error.valueClass })}
                  </td>
                  <td>{say(error.text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <aside>
        <RuleHead title={t('errors.causes')} />
        <ul className="cause">
          {reasons.map((reason) => (
            <li key={reason.code}>
              <span>{say(reason.text)}</span>
              <b>{reason.count.toLocaleString()}</b>
              <span className="track">
                <span style={{ width: `${(reason.count / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
