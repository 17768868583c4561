import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Message } from '@/live/message';
import { Button } from '@/ui/button';
import { ErrorNote } from '@/ui/states';

interface EditMessageProps {
  room: string;
  message: Message;
  onDone: () => void;
}

/** Mending an own message where it stands. */
export function EditMessage({ room, message, onDone }: EditMessageProps) {
  const { t } = useTranslation('rooms');
  const [text, setText] = useState(message.posted.text);
  const command = useCommand();
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault();
        void command.run(`/rooms/${room}/messages/${message.number}/edit`, { text }).then((reply) => {
          if (reply) onDone();
        });
      }}
    >
      <label className="field">
        <span className="only-read">{t('acts.edit')}</span>
        <textarea
          autoFocus
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <div className="row">
        <Button kind="main" type="submit" disabled={command.busy || text.trim() === ''}>
          {t('acts.save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('acts.cancel')}
        </Button>
      </div>
      {command.error && <ErrorNote code={command.error} />}
    </form>
  );
}
