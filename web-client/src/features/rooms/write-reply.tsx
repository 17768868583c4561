import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Bilingual } from '@/contract/values';
import { Button } from '@/ui/button';
import { ErrorNote } from '@/ui/states';

const nothing: Bilingual = { zh: '', en: '' };

/** A new canned reply in both languages; somebody else approves it. */
export function WriteReply({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('rooms');
  const [title, setTitle] = useState(nothing);
  const [text, setText] = useState(nothing);
  const command = useCommand([['canned-replies']]);
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault();
        void command.run('/canned-replies', { title, text }).then((made) => {
          if (made) onDone();
        });
      }}
    >
      {(['zh', 'en'] as const).map((language) => (
        <fieldset key={language} className="canned-language">
          <legend>{t(`canned.language.${language}`)}</legend>
          <label className="field">
            <span>{t('canned.name')}</span>
            <input
              maxLength={60}
              value={title[language]}
              onChange={(event) => {
                setTitle({ ...title, [language]: event.target.value });
              }}
            />
          </label>
          <label className="field">
            <span>{t('canned.words')}</span>
            <textarea
              rows={3}
              maxLength={1000}
              value={text[language]}
              onChange={(event) => {
                setText({ ...text, [language]: event.target.value });
              }}
            />
          </label>
        </fieldset>
      ))}
      <p className="xs t3">{t('canned.variables')}</p>
      <div className="row">
        <Button kind="main" type="submit" disabled={command.busy}>
          {t('canned.propose')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('canned.cancel')}
        </Button>
      </div>
      {command.error && <ErrorNote code={command.error} />}
    </form>
  );
}
