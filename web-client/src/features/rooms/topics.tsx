import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Topic } from '@/contract/rooms';
import { useIsShown } from '@/ui/shown';
import { ErrorNote, Late } from '@/ui/states';

interface TopicBarProps {
  room: string;
  /** The talk is drawn. */
  open: boolean;
  chosen: string | null;
  onChoose: (topic: string | null) => void;
}

/** What a group talks about, as chips: choosing one shows only its messages, and writes under it. */
export const TopicBar = memo(function TopicBar({ room, open, chosen, onChoose }: TopicBarProps) {
  const { t } = useTranslation('rooms');
  const topics = useQuery({
    queryKey: ['rooms', 'topics', room],
    queryFn: ({ signal }) => get<Topic[]>(`/rooms/${room}/topics`, {}, signal),
    enabled: useIsShown(open),
  });
  const known = topics.data ?? [];
  const names = chosen !== null && !known.some((each) => each.topic === chosen) ? [chosen] : [];
  return (
    <>
      <nav className="topics" aria-label={t('topic.label')} aria-busy={topics.isLoading}>
        <Chip
          chosen={chosen === null}
          onClick={() => {
            onChoose(null);
          }}
        >
          {t('topic.all')}
        </Chip>
        {[...names, ...known.map((each) => each.topic)].map((topic) => (
          <Chip
            key={topic}
            chosen={topic === chosen}
            onClick={() => {
              onChoose(topic);
            }}
          >
            {topic}
          </Chip>
        ))}
        {topics.isLoading && (
          <Late>
            <span className="topic-chip" style={{ width: 80 }} />
          </Late>
        )}
        <NewTopic onChoose={onChoose} />
      </nav>
      {topics.isError && (
        <div className="wait">
          <ErrorNote code={codeOf(topics.error)} retry={() => void topics.refetch()} />
        </div>
      )}
    </>
  );
});

function NewTopic({ onChoose }: { onChoose: (topic: string) => void }) {
  const { t } = useTranslation('rooms');
  const [naming, setNaming] = useState<string | null>(null);
  if (naming === null)
    return (
      <Chip
        chosen={false}
        onClick={() => {
          setNaming('');
        }}
      >
        {t('topic.add')}
      </Chip>
    );
  return (
    <form
      className="topic-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (naming.trim() !== '') onChoose(naming.trim());
        setNaming(null);
      }}
    >
      <label className="field">
        <span className="only-read">{t('topic.name')}</span>
        <input
          autoFocus
          maxLength={30}
          placeholder={t('topic.name')}
          value={naming}
          onChange={(event) => {
            setNaming(event.target.value);
          }}
          onBlur={() => {
            if (naming.trim() === '') setNaming(null);
          }}
        />
      </label>
    </form>
  );
}

function Chip({ chosen, onClick, children }: { chosen: boolean; onClick: () => void; children: string }) {
  return (
    <button type="button" className="topic-chip" aria-pressed={chosen} onClick={onClick}>
      {children}
    </button>
  );
}
