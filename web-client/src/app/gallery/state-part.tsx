import { useTranslation } from '@/ui/translation';
import { useBilingual } from '@/ui/bilingual';
import { Silent } from '@/ui/silent';
import { type EmptyKind, Empty, ErrorNote, Note, SkeletonRows } from '@/ui/states';
import { type LineState, OnlineMark, Strip } from '@/ui/strip';
import { Part, State } from './frame';
import { inMinutes } from './samples';

const nothing = () => undefined;
const kinds: readonly EmptyKind[] = ['nothing', 'done', 'filtered', 'notFound', 'both', 'closed'];
const lines: readonly (readonly [string, LineState])[] = [
  ['online, nothing waits: nothing is shown', { state: 'online', syncedAt: new Date(), unsent: 0 }],
  ['online, 1 unsent', { state: 'online', syncedAt: new Date(), unsent: 1 }],
  ['reconnecting', { state: 'reconnecting', syncedAt: new Date(inMinutes(-1)), unsent: 0 }],
  ['offline since', { state: 'offline', syncedAt: new Date(inMinutes(-25)), unsent: 0 }],
  ['offline, 3 unsent', { state: 'offline', syncedAt: new Date(inMinutes(-25)), unsent: 3 }],
  ['offline from the start', { state: 'offline', syncedAt: null, unsent: 0 }],
];

export function StatePart() {
  const { t } = useTranslation(['ui', 'triage']);
  const say = useBilingual();
  const titles: Record<EmptyKind, string> = {
    nothing: say({ zh: '还没有导入过', en: 'Nothing imported yet' }),
    done: t('triage:empty.nothing.title'),
    filtered: t('triage:empty.filtered.title'),
    notFound: t('triage:empty.notFound', { search: '沈' }),
    both: t('triage:empty.both.title', { search: '沈' }),
    closed: t('shut.http.403.title'),
  };
  const whys: Partial<Record<EmptyKind, string>> = {
    nothing: say({ zh: '结果会一直留在这里。', en: 'The results stay here.' }),
    done: t('triage:empty.nothing.why'),
    filtered: t('triage:empty.filtered.why', { count: 12 }),
    closed: t('shut.http.403.why'),
  };
  return (
    <Part of="ui/states, ui/strip, ui/silent">
      {kinds.map((kind) => (
        <State key={kind} is={`Empty ${kind}`}>
          <Empty
            kind={kind}
            title={titles[kind]}
            why={whys[kind]}
            {...(['done', 'closed'].includes(kind)
              ? {}
              : {
                  action: {
                    label:
                      kind === 'nothing'
                        ? say({ zh: '导入第一份', en: 'Import the first one' })
                        : t('triage:empty.clear'),
                    onClick: nothing,
                  },
                })}
          />
        </State>
      ))}
      <State is="SkeletonRows, after 300 ms">
        <SkeletonRows rows={4} />
      </State>
      <State is="ErrorNote of a page: retry">
        <ErrorNote code="http.503" retry={nothing} />
        <ErrorNote code="offline" retry={nothing} />
      </State>
      <State is="ErrorNote of a page: not mine, not there">
        <ErrorNote code="http.403" retry={nothing} />
        <ErrorNote code="http.404" retry={nothing} />
      </State>
      <State is="ErrorNote of an act: no permission, gone, unknown">
        <ErrorNote code="http.403" />
        <ErrorNote code="http.404" />
        <ErrorNote code="strange.thing" />
      </State>
      <State is="Note: info, warn, bad">
        {(['info', 'warn', 'bad'] as const).map((kind) => (
          <Note
            key={kind}
            kind={kind}
            title={say({ zh: '情况已经变了', en: 'Things have changed' })}
            action={{ label: t('action.retry'), onClick: nothing }}
          >
            {say({ zh: '请看最新内容再决定。', en: 'Please look at what is new before you decide.' })}
          </Note>
        ))}
      </State>
      <State is="Silent: why, error">
        <Silent why="off" error={null} />
        <Silent why={null} error="http.503" />
      </State>
      {lines.map(([is, line]) => (
        <State key={is} is={`Strip, OnlineMark: ${is}`}>
          <Strip line={line} retry={nothing} />
          <OnlineMark line={line} />
        </State>
      ))}
    </Part>
  );
}
