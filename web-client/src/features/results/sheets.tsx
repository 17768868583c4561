import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { codeOf } from '@/contract/http';
import { useTranslation } from '@/ui/translation';
import { type MyHealth, programmesQuery } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';

/** The forms to fill in, those of the own programmes first, with the day of the last time. */
export function Sheets({ health, results }: { health: MyHealth; results: MyResults }) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  const programmes = useQuery(programmesQuery);
  const own = new Set(health.programmes.map((each) => each.programme));
  const sorted = [...(programmes.data ?? [])].sort(
    (one, other) => Number(own.has(other.code)) - Number(own.has(one.code)),
  );
  if (sorted.length === 0 && !programmes.isError) return null;
  return (
    <section>
      <RuleHead title={t('screenings')} />
      {programmes.isError && (
        <ErrorNote code={codeOf(programmes.error)} retry={() => void programmes.refetch()} />
      )}
      <ul className="sheets">
        {sorted.map((programme) => {
          const last = results.screenings.find((each) => each.programme === programme.code);
          return (
            <li key={programme.code}>
              <Link to="/screening/$code" params={{ code: programme.code }}>
                <span>
                  {say(programme.title)}
                  <span className="t2 s">
                    {last ? (
                      <>
                        {t('sheet.last')} <Moment at={last.takenAt} time="never" />
                      </>
                    ) : (
                      t('sheet.never')
                    )}
                  </span>
                </span>
                <IconChevronRight className="i t3" aria-hidden="true" />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
