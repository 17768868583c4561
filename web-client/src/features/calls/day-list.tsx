import { IconCheck, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { CallLine, CallList, DoneCall } from '@/contract/calls';
import { useWaitingForms, type WaitingForm } from '@/live/waiting-forms';
import { Button } from '@/ui/button';
import { here, Moment, Told } from '@/ui/moment';
import { Empty } from '@/ui/states';
import type { Look } from './calls-page';
import { Due } from './due';
import { emptyKind, type Household } from './state';

const mostListed = 500;

interface DayListProps {
  list: CallList;
  households: readonly Household[];
  look: Look;
  onLook: (look: Look) => void;
  chosen: string | undefined;
  onOpen: (id: string) => void;
}

/** The people of one part by household, what of it is not shown, and whom the team has called today. */
export function DayList({ list, households, look, onLook, chosen, onOpen }: DayListProps) {
  const { t } = useTranslation('calls');
  const waiting = useWaitingForms();
  const shown = households.reduce((sum, { people }) => sum + people.length, 0);
  const passed = list.items.length - shown;
  return (
    <>
      {households.map(({ place, people }) => (
        <section className="house" key={place ?? ''}>
          <h3 className="house-name">
            {place ?? t('noAddress')} <span className="t3 s">{t('people', { count: people.length })}</span>
          </h3>
          {people.map((line) => (
            <Line
              key={line.id}
              line={line}
              today={list.today}
              waiting={waiting.find((each) => each.about === line.id)}
              chosen={line.id === chosen}
              onOpen={onOpen}
            />
          ))}
        </section>
      ))}
      {shown === 0 && <Nobody list={list} look={look} onLook={onLook} />}
      {shown > 0 && (passed > 0 || list.hidden > 0) && (
        <p className="day-hidden s t2">
          {passed > 0 && <span>{t('hiddenBySearch', { count: passed, search: look.search.trim() })}</span>}
          {list.hidden > 0 && <span>{t('hiddenByGroup', { count: list.hidden })}</span>}
          <Button
            kind="quiet"
            onClick={() => {
              onLook({ ...look, group: '', search: '' });
            }}
          >
            {t('showAll')}
          </Button>
        </p>
      )}
      {list.total > list.items.length && (
        <p className="day-hidden s t2">
          <span>{t('more', { count: list.total - list.items.length })}</span>
          {look.size < mostListed && (
            <Button
              kind="quiet"
              onClick={() => {
                onLook({ ...look, size: mostListed });
              }}
            >
              {t('showMore')}
            </Button>
          )}
        </p>
      )}
      {look.part === 'today' && <Done calls={list.done} onOpen={onOpen} />}
    </>
  );
}

function Line({
  line,
  today,
  waiting,
  chosen,
  onOpen,
}: {
  line: CallLine;
  today: string;
  waiting: WaitingForm | undefined;
  chosen: boolean;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation(['calls', 'ui']);
  const late = line.dueOn !== null && line.dueOn !== undefined && line.dueOn < today;
  return (
    <button
      type="button"
      className="call-row"
      aria-current={chosen ? 'true' : undefined}
      onClick={() => {
        onOpen(line.id);
      }}
    >
      <span className="call-name">
        <b>{line.name}</b>{' '}
        <span className="t3 s">{t('ui:short.person', { age: line.age, sex: t(`ui:sex.${line.sex}`) })}</span>
      </span>
      <span className="call-why t2">
        {waiting && (
          <span className={waiting.refusal ? 'tag lack' : 'tag'}>
            {t(waiting.refusal ? 'waiting.notSaved' : 'waiting.mark')}
          </span>
        )}{' '}
        {line.owed.map((each) => t(`reason.${each.reason}`)).join(t('comma'))}
      </span>
      <span className="call-last s t3">
        {line.lastResult && line.lastAt ? (
          <Told
            words={t('last', { result: t(`result.${line.lastResult}`), day: here })}
            at={line.lastAt}
            time="never"
          />
        ) : (
          t('never')
        )}
      </span>
      <span className={late ? 'call-day is-far' : 'call-day'}>
        {line.dueOn && (
          <b>
            <Due on={line.dueOn} today={today} />
          </b>
        )}
      </span>
    </button>
  );
}

function Nobody({ list, look, onLook }: { list: CallList; look: Look; onLook: (look: Look) => void }) {
  const { t } = useTranslation('calls');
  const kind = emptyKind(look.search, list.hidden);
  const search = look.search.trim();
  switch (kind) {
    case 'nothing':
      return <Empty kind="done" title={t(`empty.${look.part}.title`)} why={t(`empty.${look.part}.why`)} />;
    case 'filtered':
      return (
        <Empty
          kind="filtered"
          title={t('empty.filtered.title')}
          why={t('hiddenByGroup', { count: list.hidden })}
          action={{
            label: t('allGroups'),
            onClick: () => {
              onLook({ ...look, group: '' });
            },
          }}
        />
      );
    case 'notFound':
      return (
        <Empty
          kind="notFound"
          title={t('empty.notFound', { search })}
          why={t('hiddenBySearch', { count: list.items.length, search })}
          action={{
            label: t('empty.clear'),
            onClick: () => {
              onLook({ ...look, search: '' });
            },
          }}
        />
      );
    case 'both':
      return (
        <Empty
          kind="both"
          title={t('empty.both', { search })}
          why={t('hiddenByGroup', { count: list.hidden })}
          action={{
            label: t('empty.keepSearch'),
            onClick: () => {
              onLook({ ...look, group: '' });
            },
          }}
        />
      );
  }
}

/** Whom the team has called today, the last call of each. */
function Done({ calls, onOpen }: { calls: readonly DoneCall[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation(['calls', 'ui']);
  if (calls.length === 0) return null;
  return (
    <section className="house">
      <h3 className="house-name">
        {t('done')} <span className="t3 s">{t('people', { count: calls.length })}</span>
      </h3>
      {calls.map((call) => (
        <button
          type="button"
          key={call.id}
          className="call-row is-done"
          onClick={() => {
            onOpen(call.id);
          }}
        >
          <span className="call-name">
            {call.result === 'noAnswer' ? (
              <IconPhoneOff className="i" aria-hidden="true" stroke={1.75} />
            ) : (
              <IconCheck className="i" aria-hidden="true" stroke={1.75} />
            )}
            {call.name}{' '}
            <span className="t3 s">
              {t('ui:short.person', { age: call.age, sex: t(`ui:sex.${call.sex}`) })}
            </span>
          </span>
          <span className="call-why">{t(`result.${call.result}`)}</span>
          <span className="call-last s t3">
            <Moment at={call.at} time="only" /> {call.by}
          </span>
          <span className="call-day s">
            {call.nextOn && <Told words={t('nextOn', { day: here })} at={call.nextOn} time="never" />}
          </span>
        </button>
      ))}
    </section>
  );
}
