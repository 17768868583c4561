import { IconSend } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from '@/ui/translation';
import { IconButton } from '@/ui/button';
import { sends } from '@/ui/composing';

const longest = 4000;

interface WordsFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  placeholder: string;
  onChange: (text: string) => void;
  onSend: () => void;
  /** There is something to send. */
  ready: boolean;
  /** A picture was pasted. */
  onFile: (file: File) => void;
}

/** Where a message is written: Enter sends, but never while an input method composes. */
export function WordsField({ field, text, placeholder, onChange, onSend, ready, onFile }: WordsFieldProps) {
  const { t } = useTranslation('rooms');
  return (
    <div className="composer-row">
      <label className="field">
        <span className="only-read">{t('write')}</span>
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={longest}
          placeholder={placeholder}
          enterKeyHint="send"
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onPaste={(event) => {
            const file = event.clipboardData.files[0];
            if (!file) return;
            event.preventDefault();
            onFile(file);
          }}
          onKeyDown={(event) => {
            if (!sends(event)) return;
            event.preventDefault();
            onSend();
          }}
        />
      </label>
      <IconButton icon={IconSend} label={t('send')} className="send" disabled={!ready} onClick={onSend} />
    </div>
  );
}
