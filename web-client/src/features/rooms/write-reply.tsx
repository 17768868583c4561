import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Bilingual } from '@/contract/values';
import { Button } from '@/ui/button';
import { DialogFoot } from '@/ui/dialog-foot';
import { TextArea, TextField } from '@/ui/fields';
import { useFormFocus } from '@/ui/form-focus';

const longestTitle = 60;
const longestText = 1000;
const nothing: Bilingual = { zh: '', en: '' };

/** A new canned reply in both languages; somebody else approves it. */
export function WriteReply({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('rooms');
  const [title, setTitle] = useState(nothing);
  const [text, setText] = useState(nothing);
  const command = useCommand([['canned-replies']]);
  const form = useFormFocus();

  async function propose(event: SubmitEvent) {
    event.preventDefault();
    if (await command.run('/canned-replies', { title, text })) onDone();
  }

  return (
    <form ref={form} className="stack" onSubmit={(event) => void propose(event)}>
      <p className="s t3">{t('canned.variables')}</p>
      {(['zh', 'en'] as const).map((language) => (
        <fieldset key={language} className="canned-language">
          <legend className="b">{t(`canned.language.${language}`)}</legend>
          <TextField
            label={t('canned.name')}
            required
            maxLength={longestTitle}
            value={title[language]}
            onChange={(event) => {
              setTitle({ ...title, [language]: event.target.value });
            }}
          />
          <TextArea
            label={t('canned.words')}
            required
            maxLength={longestText}
            value={text[language]}
            onChange={(event) => {
              setText({ ...text, [language]: event.target.value });
            }}
          />
        </fieldset>
      ))}
      <DialogFoot error={command.error} onCancel={onDone}>
        <Button kind="main" type="submit" disabled={command.busy}>
          {t('canned.propose')}
        </Button>
      </DialogFoot>
    </form>
  );
}
