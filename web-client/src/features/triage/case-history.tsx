import { useTranslation } from '@/ui/translation';
import type { CaseStep } from '@/contract/triage';
import { nameOf, useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';

export function CaseHistory({ steps }: { steps: readonly CaseStep[] }) {
  const { t } = useTranslation('triage');
  const say = useBilingual();
  if (steps.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('history.title')} note={steps.length} />
      <ol className="lines s case-log">
        {steps.map((step, index) => {
          const reason = typeof step.reason === 'string' ? step.reason : say(step.reason?.text);
          return (
            <li key={index}>
              <span className="t3 nowrap">
                <Moment at={step.at} />
              </span>
              <span>
                <b>{t(`history.${step.what}`, { defaultValue: step.what })}</b>
                {reason && ` ${reason}`}
                {step.text && <span className="said t2">：{step.text}</span>}
              </span>
              <span className="push t3 nowrap">{nameOf(step.by) || t('history.service')}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
