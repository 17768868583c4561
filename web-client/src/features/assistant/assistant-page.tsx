import './assistant.css';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import type { AssistantState } from '@/contract/assistant';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import { Button } from '@/ui/button';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote, Note, SkeletonRows } from '@/ui/states';
import { Counters } from './counters';

const key = ['assistant', 'state'];

/** Whether there is an assistant, how it does, and what it costs. Nobody's words stand here. */
export function AssistantPage() {
  const { t } = useTranslation('assistant');
  const state = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<AssistantState>('/assistant', {}, signal),
    refetchInterval: 15_000,
  });
  return (
    <div className="page-scroll">
      <p className="t2">{t('why')}</p>
      {state.isPending && <SkeletonRows rows={3} />}
      {state.isError && <ErrorNote code={codeOf(state.error)} retry={() => void state.refetch()} />}
      {state.data?.state === 'off' && <Off />}
      {state.data && state.data.state !== 'off' && <On state={state.data} />}
    </div>
  );
}

function Off() {
  const { t } = useTranslation('assistant');
  return (
    <section className="stack assistant-off">
      <h2 className="l b">{t('off.title')}</h2>
      <p>{t('off.why')}</p>
      <p>{t('off.how')}</p>
      <pre className="assistant-settings">
        {'COMANAGE_Assistant__Endpoint=http://localhost:11434/v1\nCOMANAGE_Assistant__Model=qwen3'}
      </pre>
    </section>
  );
}

function On({ state }: { state: AssistantState }) {
  const { t } = useTranslation(['assistant', 'ui']);
  const client = useQueryClient();
  const command = useCommand<unknown, AssistantState>();
  async function tryIt() {
    const now = await command.run('/assistant/try');
    if (now) client.setQueryData(key, now);
  }
  return (
    <>
      <section className="stack-9">
        <div className="row wrap">
          <b className={`assistant-state is-${state.state}`} role="status">
            {t(`state.${state.state}`)}
          </b>
          <span className="t2">
            <Dotted
              parts={[
                state.model,
                state.host,
                t(state.isInside ? 'inside' : 'outside'),
                t(state.readsAgain ? 'readsAgain' : 'readsNot'),
              ]}
            />
          </span>
          <Button
            className="push"
            icon={IconPlugConnected}
            disabled={command.busy}
            onClick={() => void tryIt()}
          >
            {t(command.busy ? 'trying' : 'try')}
          </Button>
        </div>
        {state.fault && (
          <Note kind="warn">
            {t(`ui:assistant.silent.${state.fault.code}`, { defaultValue: state.fault.code })}{' '}
            <Moment at={state.fault.at} />
          </Note>
        )}
        {state.goodAt && (
          <p className="s t3">
            {t('goodAt')} <Moment at={state.goodAt} />
          </p>
        )}
        {command.error && <ErrorNote code={command.error} />}
      </section>
      {(['today', 'month'] as const).map((each) => (
        <section key={each}>
          <RuleHead title={t(each)} />
          <Counters counts={state[each]} currency={state.currency ?? ''} />
        </section>
      ))}
    </>
  );
}
