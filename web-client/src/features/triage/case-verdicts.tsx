import { IconCheck, IconTrendingDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import type { FlagVerdict, Verdict } from '@/contract/verdicts';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { ErrorNote } from '@/ui/states';

/** Each red flag of the message with one tap for whether it was right: that is how the rules are kept honest. */
export function CaseVerdicts({ room, number }: { room: string; number: number }) {
  const { t } = useTranslation('triage');
  const say = useBilingual();
  const me = useMe();
  const path = `/rooms/${room}/messages/${number}/verdicts`;
  const command = useCommand([['verdicts']]);
  const flags = useQuery({
    queryKey: ['verdicts', room, number],
    queryFn: ({ signal }) => get<FlagVerdict[]>(path, {}, signal),
  });
  if (!flags.data || flags.data.length === 0) return null;
  const judge = (flag: string, verdict: Verdict) => void command.run(path, { flag, verdict });
  return (
    <>
      <ul className="lines s case-flags">
        {flags.data.map(({ flag, verdict, by }) => (
          <li key={flag.code}>
            <span>{say(flag.text)}</span>
            <span className="push t3">
              {verdict ? t('verdict.given', { verdict: t(`verdict.${verdict}`), name: by ?? '' }) : ''}
            </span>
            {me?.role === 'gp' && verdict !== 'missed' && (
              <span className="row">
                {(['right', 'overCalled'] as const).map((each) => (
                  <Button
                    key={each}
                    kind={verdict === each ? 'main' : 'plain'}
                    aria-pressed={verdict === each}
                    icon={each === 'right' ? IconCheck : IconTrendingDown}
                    disabled={command.busy}
                    onClick={() => {
                      judge(flag.code, each);
                    }}
                  >
                    {t(`verdict.${each}`)}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {command.error && <ErrorNote code={command.error} />}
    </>
  );
}
