import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { CallList, CallPart } from '@/contract/calls';
import { useMe } from '@/contract/session-query';
import { useBilingual } from '@/ui/bilingual';
import { SelectField, Segments, TextField } from '@/ui/fields';
import type { Look } from './calls-page';

interface DayHeadProps {
  list: CallList;
  look: Look;
  onLook: (look: Look) => void;
}

const parts: readonly CallPart[] = ['today', 'overdue', 'week', 'aside'];

/** How far today is, and which part of the list is looked at. */
export function DayHead({ list, look, onLook }: DayHeadProps) {
  const { t } = useTranslation('calls');
  const say = useBilingual();
  const me = useMe();
  const count = (part: CallPart) => list.parts.find((each) => each.key === part)?.count ?? 0;
  return (
    <header className="day-head">
      <Progress list={list} overdue={count('overdue')} />
      <Segments
        label={t('part.label')}
        value={look.part}
        choices={parts.map((value) => ({
          value,
          label: (
            <span>
              {t(`part.${value}`)} <b>{count(value)}</b>
            </span>
          ),
        }))}
        onChange={(part) => {
          onLook({ ...look, part });
        }}
      />
      <div className="day-tools">
        <Segments
          label={t('by.label')}
          value={look.by}
          choices={(['household', 'street'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(by) => {
            onLook({ ...look, by });
          }}
        />
        {me && me.groups.length > 1 && (
          <SelectField
            label={t('group')}
            hideLabel
            placeholder={t('allGroups')}
            value={look.group}
            choices={me.groups.map((each) => ({ value: each.id, label: say(each.name) }))}
            onChange={(event) => {
              onLook({ ...look, group: event.target.value });
            }}
          />
        )}
        <TextField
          id="call-search"
          label={t('search')}
          hideLabel
          type="search"
          placeholder={t('search')}
          value={look.search}
          onChange={(event) => {
            onLook({ ...look, search: event.target.value });
          }}
          end={look.search === '' ? <IconSearch className="i t3" aria-hidden="true" /> : undefined}
        />
      </div>
      {list.items.some((each) => each.address) && <p className="s t3 hide-s">{t(`by.${look.by}Hint`)}</p>}
    </header>
  );
}

/** Done of all that today has, as a ring and in numbers. */
function Progress({ list, overdue }: { list: CallList; overdue: number }) {
  const { t } = useTranslation('calls');
  const { done, due, results } = list.progress;
  const told = results.map(({ key, count }) => t('counted', { result: t(`result.${key}`), count }));
  return (
    <div className="day-progress">
      <Ring done={done} whole={done + due} />
      <div>
        <h2>{due > 0 ? t('left', { count: due }) : t('leftNone')}</h2>
        <p className="s t2">
          {results.length > 0 ? t('called', { results: told.join(t('comma')) }) : t('calledNone')}
          {overdue > 0 && <span className="day-overdue">{t('overdueToo', { count: overdue })}</span>}
        </p>
      </div>
    </div>
  );
}

const radius = 36;
const round = 2 * Math.PI * radius;

function Ring({ done, whole }: { done: number; whole: number }) {
  const { t } = useTranslation('calls');
  const share = whole === 0 ? 0 : done / whole;
  return (
    <div className="ring" role="img" aria-label={t('ring', { done, whole })}>
      <svg viewBox="0 0 84 84" aria-hidden="true">
        <circle className="ring-all" cx="42" cy="42" r={radius} />
        {share > 0 && (
          <circle
            className="ring-done"
            cx="42"
            cy="42"
            r={radius}
            strokeDasharray={`${share * round} ${round}`}
          />
        )}
      </svg>
      <b aria-hidden="true">
        {done}/{whole}
      </b>
    </div>
  );
}
