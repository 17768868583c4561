import { useTranslation } from '@/ui/translation';
import { type Emoji, emojis, type Reactions } from '@/contract/rooms';

export const signs: Record<Emoji, string> = {
  like: '👍',
  heart: '❤️',
  thanks: '🙏',
  cheer: '💪',
  understood: '✅',
};

interface ReactionChipsProps {
  reactions: readonly Reactions[];
  me: string;
  onReact: (emoji: Emoji, on: boolean) => void;
}

/** What people put under a message: each sign with its count; mine is framed. */
export function ReactionChips({ reactions, me, onReact }: ReactionChipsProps) {
  const { t } = useTranslation('rooms');
  return (
    <p className="reactions">
      {reactions.map(({ emoji, people }) => {
        const mine = people.some((person) => person.id === me);
        const names = people.map((person) => person.name).join('、');
        return (
          <button
            key={emoji}
            type="button"
            className="reaction"
            aria-pressed={mine}
            title={names}
            aria-label={t('sign.said', { sign: t(`sign.${emoji}`), names, count: people.length })}
            onClick={() => {
              onReact(emoji, !mine);
            }}
          >
            <span aria-hidden="true">{signs[emoji]}</span> {people.length}
          </button>
        );
      })}
    </p>
  );
}

/** The whole small set, to choose from. */
export function ReactionRow({ reactions, me, onReact }: ReactionChipsProps) {
  const { t } = useTranslation('rooms');
  return (
    <div className="reactions reactions-row" role="group" aria-label={t('sign.choose')}>
      {emojis.map((emoji) => {
        const mine = reactions.some(
          (each) => each.emoji === emoji && each.people.some(({ id }) => id === me),
        );
        return (
          <button
            key={emoji}
            type="button"
            className="reaction"
            aria-pressed={mine}
            aria-label={t(`sign.${emoji}`)}
            title={t(`sign.${emoji}`)}
            onClick={() => {
              onReact(emoji, !mine);
            }}
          >
            <span aria-hidden="true">{signs[emoji]}</span>
          </button>
        );
      })}
    </div>
  );
}
