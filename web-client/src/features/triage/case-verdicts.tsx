import { IconCheck, IconTrendingDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { useMe } from '@/contract/session-query';
import { type FlagVerdict, type OverCallReason, overCallReasons, type Verdict } from '@/contract/verdicts';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Dotted } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';
import { useFlags } from './case-words';

interface MessageProps {
  room: string;
  number: number;
}

/** Each red flag of the message with one tap for whether it was right: that is how the rules are kept honest. */
export function CaseVerdicts({ room, number, emergency }: MessageProps & { emergency: boolean }) {
  const me = useMe();
  const command = useCommand([['verdicts']]);
  const flags = useFlags(room, number);
  if (!flags.data || flags.data.length === 0) return null;
  const judge = (flag: string, verdict: Verdict) =>
    void command.run(`/rooms/${room}/messages/${number}/verdicts`, { flag, verdict });
  const isGp = me?.role === 'gp';
  return (
    <>
      <ul className="lines s case-flags">
        {flags.data.map((each) => (
          <FlagLine key={each.flag.code} verdict={each} mayJudge={isGp} busy={command.busy} onJudge={judge} />
        ))}
      </ul>
      {isGp && emergency && <NotEmergency room={room} number={number} flags={flags.data} />}
      {command.error && <ErrorNote code={command.error} />}
    </>
  );
}

interface LineProps {
  verdict: FlagVerdict;
  mayJudge: boolean;
  busy: boolean;
  onJudge: (flag: string, verdict: Verdict) => void;
}

function FlagLine({ verdict: { flag, verdict, by, reason, rules }, mayJudge, busy, onJudge }: LineProps) {
  const { t } = useTranslation('triage');
  const say = useBilingual();
  return (
    <li>
      <span>
        {say(flag.text)} {rules && <span className="t3">{t('verdict.rules', { version: rules })}</span>}
      </span>
      <span className="push t3">
        {verdict && (
          <Dotted
            parts={[
              t('verdict.given', { verdict: t(`verdict.${verdict}`), name: by ?? '' }),
              reason && t(`verdict.reason.${reason}`),
            ]}
          />
        )}
      </span>
      {mayJudge && verdict !== 'missed' && (
        <span className="row">
          {(['right', 'overCalled'] as const).map((each) => (
            <Button
              key={each}
              kind={verdict === each ? 'main' : 'plain'}
              aria-pressed={verdict === each}
              icon={each === 'right' ? IconCheck : IconTrendingDown}
              disabled={busy}
              onClick={() => {
                onJudge(flag.code, each);
              }}
            >
              {t(`verdict.${each}`)}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

/** One tap on the reason says of every flag that fired that it was called too high. It decides nothing about the case. */
function NotEmergency({ room, number, flags }: MessageProps & { flags: readonly FlagVerdict[] }) {
  const { t } = useTranslation('triage');
  const command = useCommand([['verdicts']]);
  const [asks, setAsks] = useState(false);
  async function overCalled(reason: OverCallReason) {
    for (const { flag, didFire } of flags) {
      if (!didFire) continue;
      const body = { flag: flag.code, verdict: 'overCalled', reason };
      if (!(await command.run(`/rooms/${room}/messages/${number}/verdicts`, body))) return;
    }
    setAsks(false);
  }
  return (
    <p className="row">
      <Button
        kind="quiet"
        className="push"
        onClick={() => {
          setAsks(true);
        }}
      >
        {t('verdict.notEmergency')}
      </Button>
      <Dialog
        title={t('verdict.why')}
        opened={asks}
        onClose={() => {
          setAsks(false);
        }}
      >
        <div className="stack">
          <p className="s t2">{t('verdict.whyHint')}</p>
          <div className="stack-9">
            {overCallReasons.map((reason) => (
              <Button key={reason} wide disabled={command.busy} onClick={() => void overCalled(reason)}>
                {t(`verdict.reason.${reason}`)}
              </Button>
            ))}
          </div>
          {command.error && <ErrorNote code={command.error} />}
        </div>
      </Dialog>
    </p>
  );
}
